package dev.vigil.tracking.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vigil.contract.CaseEvent.EntryCorrected;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a timeline as it is shown.
 *
 * @param type wire name of the event
 * @param late whether it was recorded well after it was true
 * @param correction what was said of the line later, if anything
 * @param event the event as published
 */
public record TimelineView(
        long seq,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String unit,
        String reason,
        boolean late,
        @JsonInclude(JsonInclude.Include.NON_NULL) Correction correction,
        @JsonRawValue @Schema(implementation = Object.class) String event) {

    /**
     * What was said of a line later. The line itself stays as it was written.
     *
     * @param by place of the line that says so
     * @param never whether it never was
     * @param occurredAt when it truly was, if it was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Correction(long by, boolean never, Instant occurredAt) {

        static Correction of(TimelineEntry line) {
            var at = ((EntryCorrected) line.event()).occurredAt();
            return new Correction(line.seq(), at == null, at);
        }
    }

    public static List<TimelineView> of(List<TimelineEntry> timeline) {
        var corrections = Corrections.latest(timeline);
        return timeline.stream()
                .map(line -> of(line, corrections.get(line.seq())))
                .toList();
    }

    private static TimelineView of(TimelineEntry entry, TimelineEntry correction) {
        return new TimelineView(
                entry.seq(),
                entry.type().wireName(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor().name(),
                entry.actor().unit(),
                entry.reason(),
                entry.isLate(),
                correction == null ? null : Correction.of(correction),
                entry.payload());
    }
}
