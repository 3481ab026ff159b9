package dev.vigil.tracking.clock;

import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.UUID;

/**
 * One clock of one case, as stored.
 *
 * @param id null until it is stored
 * @param subject which of several it is, for a clock that runs once per hand-over; else empty
 * @param episode rises when the case is reopened; the start stays
 * @param stop null while it runs
 * @param unit who answers for it
 */
public record StageClock(
        Long id,
        UUID caseId,
        String clock,
        String subject,
        int episode,
        Instant startedAt,
        Instant startRecordedAt,
        Stopping stop,
        Allowance allowance,
        Position position,
        String unit,
        String sourceKind,
        String operation) {

    /** @param kind by which figures count this end */
    public record Stopping(Instant at, Instant recordedAt, String kind) {}

    /** @param allowed as the pack writes it */
    public record Allowance(Band band, String allowed, Instant dueAt) {}

    /**
     * Where the clock stands on the ladder of its limit.
     *
     * @param rung percent of the last rung that was written, 0 for none
     * @param next percent of the next one to write, or null
     */
    public record Position(int rung, Integer next, Instant nextAt) {}

    /** What names a clock before it has an id. */
    public record Key(UUID caseId, String clock, String subject, int episode) {}

    public Key key() {
        return new Key(caseId, clock, subject, episode);
    }

    public boolean isRunning() {
        return stop == null;
    }

    /** Everything due was written before, since a case's clocks are brought up to date before it changes. */
    StageClock stopped(Stopping end) {
        return with(end, allowance, new Position(position.rung(), null, null), unit);
    }

    StageClock limited(Allowance changed, Position onItsLadder) {
        return with(stop, changed, onItsLadder, unit);
    }

    StageClock at(Position further) {
        return with(stop, allowance, further, unit);
    }

    StageClock heldBy(String owner) {
        return with(stop, allowance, position, owner);
    }

    private StageClock with(Stopping end, Allowance limit, Position standing, String owner) {
        return new StageClock(
                id,
                caseId,
                clock,
                subject,
                episode,
                startedAt,
                startRecordedAt,
                end,
                limit,
                standing,
                owner,
                sourceKind,
                operation);
    }
}
