package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent.ActionRecorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a case has gone so far; what has not happened is null.
 *
 * @param acts that protect a child, in the order in which they were recorded
 * @param informedAt when the referrer was told the outcome
 */
public record Course(
        Instant openedAt,
        List<ActionRecorded> acts,
        String outcome,
        Instant decidedAt,
        Instant informedAt,
        Instant closedAt) {

    static final Course BEGINS = new Course(null, List.of(), null, null, null, null);

    public Course {
        acts = List.copyOf(acts);
    }

    /** The earliest, in whatever order they were recorded; null if there is none. */
    public Instant firstActionAt() {
        return acts.stream()
                .map(act -> act.entry().occurredAt())
                .min(Instant::compareTo)
                .orElse(null);
    }

    Course opened(Instant at) {
        return new Course(at, acts, outcome, decidedAt, informedAt, closedAt);
    }

    Course acted(ActionRecorded act) {
        var longer = new ArrayList<>(acts);
        longer.add(act);
        return new Course(openedAt, longer, outcome, decidedAt, informedAt, closedAt);
    }

    Course decided(String code, Instant at) {
        return new Course(openedAt, acts, code, at, null, closedAt);
    }

    Course informed(Instant at) {
        return new Course(openedAt, acts, outcome, decidedAt, at, closedAt);
    }

    Course closed(Instant at) {
        return new Course(openedAt, acts, outcome, decidedAt, informedAt, at);
    }

    /** What was done stays done; what was decided is open again. */
    Course reopened() {
        return new Course(openedAt, acts, null, null, null, null);
    }

    public Progress progress() {
        if (closedAt != null) {
            return Progress.CLOSED;
        }
        if (outcome != null) {
            return Progress.DECIDED;
        }
        if (!acts.isEmpty()) {
            return Progress.ACTED_ON;
        }
        return openedAt == null ? Progress.RECEIVED : Progress.OPENED;
    }
}
