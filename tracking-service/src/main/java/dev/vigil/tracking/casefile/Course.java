package dev.vigil.tracking.casefile;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent.ActionRecorded;
import dev.vigil.contract.CaseEvent.Decided;
import dev.vigil.tracking.outcome.Outcomes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a case has gone so far; what has not happened is null.
 *
 * @param acts that protect a child, in the order in which they were recorded
 * @param decision the one that holds now
 * @param informedAt when the referrer was told the outcome
 */
public record Course(
        Instant openedAt, List<ActionRecorded> acts, Decision decision, Instant informedAt, Instant closedAt) {

    static final Course BEGINS = new Course(null, List.of(), null, null, null);

    public Course {
        acts = List.copyOf(acts);
    }

    public String outcome() {
        return decision == null ? null : decision.outcome();
    }

    public Instant decidedAt() {
        return decision == null ? null : decision.at();
    }

    /** The earliest, in whatever order they were recorded; null if there is none. */
    public Instant firstActionAt() {
        return acts.stream()
                .map(act -> act.entry().occurredAt())
                .min(Instant::compareTo)
                .orElse(null);
    }

    Course opened(Instant at) {
        return new Course(at, acts, decision, informedAt, closedAt);
    }

    Course acted(ActionRecorded act) {
        if (followsDisposal(act.action()) && mustBeFollowed()) {
            return new Course(openedAt, acts, decision.followed(act.entry().occurredAt()), informedAt, closedAt);
        }
        if (!act.action().protects()) {
            return this;
        }
        var longer = new ArrayList<>(acts);
        longer.add(act);
        return new Course(openedAt, longer, decision, informedAt, closedAt);
    }

    static boolean followsDisposal(ActionKind action) {
        return action == ActionKind.DISPOSAL_COMPLIED || action == ActionKind.DISPOSAL_BREACHED;
    }

    /** An out-of-court disposal was decided on, and how it went is not known yet. */
    boolean mustBeFollowed() {
        return decision != null && Outcomes.isOutOfCourt(decision.outcome()) && decision.followedAt() == null;
    }

    Course decided(Decided made) {
        var entry = made.entry();
        var latest = new Decision(
                made.outcome(), entry.occurredAt(), entry.by().name(), entry.reason(), made.reviewAt(), null);
        return new Course(openedAt, acts, latest, null, closedAt);
    }

    Course informed(Instant at) {
        return new Course(openedAt, acts, decision, at, closedAt);
    }

    Course closed(Instant at) {
        return new Course(openedAt, acts, decision, informedAt, at);
    }

    /** What was done stays done; what was decided is open again. */
    Course reopened() {
        return new Course(openedAt, acts, null, null, null);
    }

    public Progress progress() {
        if (closedAt != null) {
            return Progress.CLOSED;
        }
        if (decision != null) {
            return Progress.DECIDED;
        }
        if (!acts.isEmpty()) {
            return Progress.ACTED_ON;
        }
        return openedAt == null ? Progress.RECEIVED : Progress.OPENED;
    }
}
