package dev.vigil.tracking.clock;

import dev.vigil.contract.Band;
import dev.vigil.tracking.clock.StageClock.Allowance;
import dev.vigil.tracking.clock.StageClock.Position;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.jurisdiction.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Where a clock stands on the ladder of its limit. */
@ApplicationScoped
class Ladders {

    private final JurisdictionPack pack;

    Ladders(JurisdictionPack pack) {
        this.pack = pack;
    }

    ClockRule rule(String clock) {
        return pack.clock(clock)
                .orElseThrow(() -> new IllegalStateException("the jurisdiction pack has no clock " + clock));
    }

    Allowance allowance(ClockRule rule, Band band, Instant start) {
        var limit = rule.limitFor(band);
        return new Allowance(band, limit.toString(), limit.due(start, pack.calendar()));
    }

    /**
     * A limit that had passed rungs already when it was set writes only the highest of them: the others were never
     * passed under this limit while somebody could have acted on them.
     */
    Position whenSet(ClockRule rule, Allowance allowance, Instant start, Instant setAt) {
        var position = following(rule, allowance, start, 0);
        var next = following(rule, allowance, start, position.next());
        while (!next.nextAt().isAfter(setAt)) {
            position = new Position(0, next.next(), next.nextAt());
            next = following(rule, allowance, start, next.next());
        }
        return position;
    }

    /** After the next rung was written. */
    Position afterNext(StageClock clock) {
        return following(
                rule(clock.clock()),
                clock.allowance(),
                clock.startedAt(),
                clock.position().next());
    }

    private Position following(ClockRule rule, Allowance allowance, Instant start, int rung) {
        var next = rule.ladder().next(rung);
        return new Position(rung, next, Limit.parse(allowance.allowed()).at(start, next, pack.calendar()));
    }
}
