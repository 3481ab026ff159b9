package dev.vigil.tracking.clock;

import dev.vigil.contract.Actor;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;

/**
 * A rung that was passed and is to be written.
 *
 * @param clock as it stood before: the rung is its next one
 */
record PassedRung(StageClock clock, Instant detectedAt, boolean late) {

    private static final int BREACH = 100;

    static PassedRung of(StageClock clock, Instant now, Duration lateAfter) {
        var late = clock.position().nextAt().plus(lateAfter).isBefore(now);
        return new PassedRung(clock, now, late);
    }

    int percent() {
        return clock.position().next();
    }

    Instant passedAt() {
        return clock.position().nextAt();
    }

    Instant dueAt() {
        return clock.allowance().dueAt();
    }

    boolean isBreach() {
        return percent() >= BREACH;
    }

    /** Whether nothing of this limit's has said before that the clock is over it. */
    boolean isFirstBreach() {
        return isBreach() && clock.position().rung() < BREACH;
    }

    ClockEvent event() {
        var referral = new ReferralId(clock.caseId());
        var rung = new ClockEvent.Rung(
                clock.clock(),
                clock.subject().isEmpty() ? null : clock.subject(),
                clock.allowance().allowed(),
                clock.startedAt(),
                dueAt(),
                percent(),
                passedAt(),
                detectedAt,
                late,
                clock.allowance().band(),
                clock.unit());
        return isBreach() ? new ClockEvent.Breached(referral, rung) : new ClockEvent.DueSoon(referral, rung);
    }

    TimelineEntry entry(long seq, long published) {
        return new TimelineEntry(
                seq, event(), passedAt(), detectedAt, new Actor("clock", clock.unit()), null, null, published, null);
    }
}
