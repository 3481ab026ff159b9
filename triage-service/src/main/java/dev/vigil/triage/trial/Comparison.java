package dev.vigil.triage.trial;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.policy.FactNotUnderstood;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.policy.Replies;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts two policies to the same referrals, one after the other, and counts. */
final class Comparison {

    private static final int EXAMPLES = 10;

    private final Policy inForce;
    private final Policy draft;
    private final ZoneId zone;
    private final Matrix moves = new Matrix();
    private final Workload was = new Workload();
    private final Workload would = new Workload();
    private final Calibration endedWas = new Calibration();
    private final Calibration endedWould = new Calibration();
    private final List<ReferralId> examples = new ArrayList<>();
    private long notUnderstood;

    /** @param zone where days begin and end */
    Comparison(Policy inForce, Policy draft, ZoneId zone) {
        this.inForce = inForce;
        this.draft = draft;
        this.zone = zone;
    }

    record Move(Past past, Band was, Band would) {}

    /** @return empty if it stays where it is, or one of the policies does not understand what is known about it */
    Optional<Move> put(Past past) {
        try {
            return Optional.of(decided(past)).filter(move -> move.was() != move.would());
        } catch (FactNotUnderstood unfit) {
            // Counted and named, never guessed: a guess would be a move that nobody made.
            notUnderstood++;
            if (examples.size() < EXAMPLES) examples.add(past.referral());
            return Optional.empty();
        }
    }

    private Move decided(Past past) {
        var replies = past.known().replies(inForce);
        var before = inForce.band(replies);
        var after = draft.band(draftReplies(past, replies));
        var day = past.firstReceivedAt().atZone(zone).toLocalDate();
        moves.add(before, after);
        was.add(day, before);
        would.add(day, after);
        if (past.outcome() != null) {
            endedWas.add(before, OutcomeGroup.of(past.outcome()));
            endedWould.add(after, OutcomeGroup.of(past.outcome()));
        }
        return new Move(past, before, after);
    }

    private Replies draftReplies(Past past, Replies replies) {
        return draft.sheet().equals(inForce.sheet()) ? replies : past.known().replies(draft);
    }

    TrialResult result(Deadline deadline) {
        return new TrialResult(
                moves.sum((one, other) -> true),
                moves.sum((one, other) -> one != other),
                moves.sum((one, other) -> other.compareTo(one) < 0),
                moves.sum((one, other) -> other.compareTo(one) > 0),
                moves.cells().stream()
                        .map(cell -> TrialResult.Moves.of(cell, deadline))
                        .toList(),
                TrialResult.Deadlines.of(moves, deadline),
                TrialResult.BandLoad.of(was, would),
                TrialResult.Day.of(was, would),
                new TrialResult.Endings(endedWas.rows(), endedWould.rows()),
                new TrialResult.NotUnderstood(notUnderstood, List.copyOf(examples)));
    }
}
