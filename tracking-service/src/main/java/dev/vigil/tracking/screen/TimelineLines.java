package dev.vigil.tracking.screen;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent.EntryCorrected;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.screen.CasePanel.TimelineLine;
import dev.vigil.tracking.timeline.Corrections;
import dev.vigil.tracking.timeline.Timeline;
import dev.vigil.tracking.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A case's timeline in words, newest first by when it happened. */
@ApplicationScoped
class TimelineLines {

    private static final String AGENCY = "agency:";
    private static final int LIMIT = 100;

    private final Timeline timeline;

    TimelineLines(Timeline timeline) {
        this.timeline = timeline;
    }

    List<TimelineLine> of(UUID caseId, Instant now) {
        return lines(timeline.of(new ReferralId(caseId)), now);
    }

    static List<TimelineLine> lines(List<TimelineEntry> entries, Instant now) {
        var clocks = new HashSet<String>();
        var lines = new ArrayList<TimelineLine>();
        var corrections = Corrections.latest(entries);
        entries.stream()
                .sorted(Comparator.comparing(TimelineEntry::occurredAt)
                        .thenComparing(TimelineEntry::seq)
                        .reversed())
                .forEach(entry -> lines.add(line(entry, corrections.get(entry.seq()), isMinor(entry, clocks), now)));
        return lines;
    }

    /** @param clocks that spoke later; grows */
    private static boolean isMinor(TimelineEntry entry, Set<String> clocks) {
        return entry.event() instanceof ClockEvent event
                && !clocks.add(event.rung().clock())
                && event.rung().percent() != LIMIT;
    }

    private static TimelineLine line(TimelineEntry entry, TimelineEntry correction, boolean minor, Instant now) {
        var words = EventWords.of(entry.event());
        return new TimelineLine(
                words.title(),
                by(entry.actor()),
                corrected(words.detail(), correction, now),
                entry.reason(),
                words.look(),
                Moment.brief(entry.occurredAt(), now),
                entry.isLate() ? Moment.brief(entry.recordedAt(), now) : null,
                minor);
    }

    /** The line stays as it was written; what is known of it since is said beside it. */
    private static String corrected(String detail, TimelineEntry correction, Instant now) {
        if (correction == null) {
            return detail;
        }
        var at = ((EntryCorrected) correction.event()).occurredAt();
        return detail
                + (at == null ? " Taken back: it never was." : " Corrected: it was " + Moment.brief(at, now) + ".");
    }

    private static String by(Actor actor) {
        if (actor.name().startsWith(AGENCY)) {
            return "agency " + actor.name().substring(AGENCY.length());
        }
        return actor.name().equals(actor.unit()) ? actor.name() : actor.name() + ", " + actor.unit();
    }
}
