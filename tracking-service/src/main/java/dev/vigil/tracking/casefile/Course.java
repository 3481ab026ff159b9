package dev.vigil.tracking.casefile;

import java.time.Instant;

/**
 * How a case has gone so far; what has not happened is null.
 *
 * @param firstActionAt earliest act that protects a child, in whatever order acts were recorded
 * @param informedAt when the referrer was told the outcome
 */
public record Course(
        Instant openedAt,
        Instant firstActionAt,
        String outcome,
        Instant decidedAt,
        Instant informedAt,
        Instant closedAt) {

    static final Course BEGINS = new Course(null, null, null, null, null, null);

    Course opened(Instant at) {
        return new Course(at, firstActionAt, outcome, decidedAt, informedAt, closedAt);
    }

    Course acted(Instant at) {
        var first = firstActionAt == null || at.isBefore(firstActionAt) ? at : firstActionAt;
        return new Course(openedAt, first, outcome, decidedAt, informedAt, closedAt);
    }

    Course decided(String code, Instant at) {
        return new Course(openedAt, firstActionAt, code, at, null, closedAt);
    }

    Course informed(Instant at) {
        return new Course(openedAt, firstActionAt, outcome, decidedAt, at, closedAt);
    }

    Course closed(Instant at) {
        return new Course(openedAt, firstActionAt, outcome, decidedAt, informedAt, at);
    }

    /** What was done stays done; what was decided is open again. */
    Course reopened() {
        return new Course(openedAt, firstActionAt, null, null, null, null);
    }

    public Progress progress() {
        if (closedAt != null) {
            return Progress.CLOSED;
        }
        if (outcome != null) {
            return Progress.DECIDED;
        }
        if (firstActionAt != null) {
            return Progress.ACTED_ON;
        }
        return openedAt == null ? Progress.RECEIVED : Progress.OPENED;
    }
}
