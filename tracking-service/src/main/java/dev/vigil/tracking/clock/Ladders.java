package dev.vigil.tracking.clock;

import dev.vigil.tracking.clock.StageClock.Allowance;
import dev.vigil.tracking.clock.StageClock.Position;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.jurisdiction.Jurisdictions;
import dev.vigil.tracking.jurisdiction.Ladder;
import dev.vigil.tracking.jurisdiction.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Where a clock stands on the ladder of its limit. */
@ApplicationScoped
class Ladders {

    /** Ten years over a limit of an hour; a rung beyond it would tell nobody anything. */
    private static final int HIGHEST = 10_000_000;

    private final Jurisdictions jurisdictions;

    Ladders(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /**
     * A limit that had passed rungs already when it was set writes only the highest of them: the others were never
     * passed under this limit while somebody could have acted on them.
     */
    Position whenSet(StageClock clock, Instant setAt) {
        var position = following(clock, 0);
        var next = following(clock, position.next());
        while (next.next() != null && !next.nextAt().isAfter(setAt)) {
            position = new Position(0, next.next(), next.nextAt());
            next = following(clock, next.next());
        }
        return position;
    }

    /** After a suspension: what was said before it stays said. */
    Position goingOn(StageClock clock) {
        return following(clock, clock.position().rung());
    }

    /** After the next rung was written. */
    Position afterNext(StageClock clock) {
        return after(clock, clock.position().next());
    }

    /** After this rung was written. */
    Position after(StageClock clock, int rung) {
        return following(clock, rung);
    }

    private Position following(StageClock clock, int rung) {
        var pack = jurisdictions.pack(clock.pack());
        var next = ladder(pack, clock.clock()).next(rung);
        return next > HIGHEST ? new Position(rung, null, null) : new Position(rung, next, at(clock, next, pack));
    }

    private static Ladder ladder(JurisdictionPack pack, String clock) {
        return pack.clock(clock).map(ClockRule::ladder).orElse(pack.ladder());
    }

    /** Time that the law did not count lies between the due time and where the limit alone would put it. */
    private static Instant at(StageClock clock, int percent, JurisdictionPack pack) {
        Allowance allowance = clock.allowance();
        var limit = Limit.parse(allowance.allowed());
        if (limit.isNamed()) {
            return Limit.share(clock.startedAt(), allowance.dueAt(), percent);
        }
        var notCounted = Duration.between(limit.due(clock.startedAt(), pack.calendar()), allowance.dueAt());
        return limit.at(clock.startedAt(), percent, pack.calendar()).plus(notCounted);
    }
}
