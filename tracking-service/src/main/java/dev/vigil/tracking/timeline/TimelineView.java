package dev.vigil.tracking.timeline;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a timeline as it is shown.
 *
 * @param type wire name of the event
 * @param late whether it was recorded well after it was true
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
        @JsonRawValue @Schema(implementation = Object.class) String event) {

    public static TimelineView of(TimelineEntry entry) {
        return new TimelineView(
                entry.seq(),
                entry.type().wireName(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor().name(),
                entry.actor().unit(),
                entry.reason(),
                entry.isLate(),
                entry.payload());
    }
}
