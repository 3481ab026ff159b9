package dev.vigil.tracking.clock;

import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.UUID;

/**
 * One clock of one case, as stored.
 *
 * @param id null until it is stored
 * @param subject which of several it is: hand-over, device, child or number of the starting entry; else empty
 * @param episode version of what is known of it: rises when something comes out that an earlier episode got wrong
 * @param stop null while it runs
 * @param suspendedSince null unless the law does not count the time now
 * @param unit who answers for it
 * @param pack id of the jurisdiction pack that it goes by
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
        Instant suspendedSince,
        Position position,
        String unit,
        String pack,
        String sourceKind,
        String operation) {

    /** Stop kind of the episode that says: the clock never was, though an earlier episode has it. */
    public static final String ANNULLED = "annulled";

    /** @param kind by which figures count this end */
    public record Stopping(Instant at, Instant recordedAt, String kind) {}

    /**
     * @param allowed as the pack writes it
     * @param dueAt null while the clock is suspended
     */
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

    boolean isAnnulled() {
        return stop != null && ANNULLED.equals(stop.kind());
    }

    /** Everything due was written before, since a case's clocks are brought up to date before it changes. */
    StageClock stopped(Stopping end, Allowance limit) {
        return with(end, limit, null, new Position(position.rung(), null, null), unit);
    }

    StageClock limited(Allowance changed, Instant suspension, Position onItsLadder) {
        return with(stop, changed, suspension, onItsLadder, unit);
    }

    StageClock at(Position further) {
        return with(stop, allowance, suspendedSince, further, unit);
    }

    StageClock heldBy(String owner) {
        return with(stop, allowance, suspendedSince, position, owner);
    }

    StageClock under(String otherPack) {
        return new StageClock(
                id,
                caseId,
                clock,
                subject,
                episode,
                startedAt,
                startRecordedAt,
                stop,
                allowance,
                suspendedSince,
                position,
                unit,
                otherPack,
                sourceKind,
                operation);
    }

    private StageClock with(Stopping end, Allowance limit, Instant suspension, Position standing, String owner) {
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
                suspension,
                standing,
                owner,
                pack,
                sourceKind,
                operation);
    }
}
