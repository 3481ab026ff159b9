package dev.vigil.tracking.figure.integrity;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.TriageEvent.Overridden;
import dev.vigil.tracking.figure.tally.Amount;
import dev.vigil.tracking.figure.tally.Headline.Episode;
import dev.vigil.tracking.figure.tally.KnownCase;
import dev.vigil.tracking.figure.tally.Measure;
import dev.vigil.tracking.figure.tally.TallyKey;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.timeline.TimelineEntry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Counts what may be a sign, and what it is a part of. */
@Singleton
class IntegrityMeasure implements Measure {

    private static final Duration BEFORE_A_BREACH = Duration.ofHours(48);
    private static final int LAST_DAYS = 3;
    private static final int PARTS_OF_A_LIMIT = 5;

    private final ZoneId zone;

    IntegrityMeasure(JurisdictionPack pack) {
        this.zone = pack.zone();
    }

    @Override
    public Map<TallyKey, Amount> of(KnownCase known) {
        var added = new HashMap<TallyKey, Amount>();
        for (var entry : known.entries()) {
            if (entry.event() instanceof CaseEvent) {
                add(
                        added,
                        known,
                        Signal.LATE_ENTRIES,
                        Lag.of(entry).name(),
                        entry.actor().unit());
            }
            if (entry.event() instanceof CaseEvent.Closed) {
                add(
                        added,
                        known,
                        Signal.PERIOD_END,
                        closure(entry.occurredAt()),
                        entry.actor().unit());
            }
            if (entry.event() instanceof Overridden set && lowers(set)) {
                add(
                        added,
                        known,
                        Signal.LOWERED,
                        lowering(known, set.overriddenAt()),
                        set.by().unit());
            }
        }
        known.headline()
                .endedBy(known.at())
                .forEach(end -> add(added, known, Signal.HEAPING, part(known, end), known.firstUnit()));
        return added;
    }

    private static void add(Map<TallyKey, Amount> added, KnownCase known, Signal signal, String part, String unit) {
        added.merge(
                new TallyKey(signal.measure(), part, "", unit, "", known.source(), known.operation()),
                Amount.ONE,
                Amount::plus);
    }

    private static boolean lowers(Overridden set) {
        return set.previousBand() != null && !set.band().isAtLeast(set.previousBand());
    }

    /** The limit that held before is what the case was about to break. */
    private static String lowering(KnownCase known, Instant at) {
        var running = known.headline()
                .stopKnownAt(at)
                .filter(stop -> !stop.isAfter(at))
                .isEmpty();
        var near = known.headline()
                .dueBefore(at)
                .filter(due -> due.isAfter(at) && !due.isAfter(at.plus(BEFORE_A_BREACH)))
                .isPresent();
        return running && near ? Signal.LOWERED.sign() : Signal.OTHER;
    }

    private String closure(Instant at) {
        var day = at.atZone(zone).toLocalDate();
        return day.lengthOfMonth() - day.getDayOfMonth() < LAST_DAYS ? Signal.PERIOD_END.sign() : Signal.OTHER;
    }

    /** Which fifth of its limit the clock stopped in. */
    private static String part(KnownCase known, Episode end) {
        var due = known.headline().dueAt(end.stopRecordedAt());
        if (due.isEmpty() || end.stoppedAt().isAfter(due.get())) {
            return Signal.OVER;
        }
        var allowed = Duration.between(end.startedAt(), due.get()).toMillis();
        var used = Duration.between(end.startedAt(), end.stoppedAt()).toMillis();
        return String.valueOf(Math.clamp(used * PARTS_OF_A_LIMIT / Math.max(1, allowed) + 1, 1, PARTS_OF_A_LIMIT));
    }

    /** How long after it was true something was recorded. */
    enum Lag {
        AT_ONCE(Duration.ofMinutes(1)),
        WITHIN_AN_HOUR(Duration.ofHours(1)),
        WITHIN_A_DAY(Duration.ofDays(1)),
        WITHIN_A_WEEK(Duration.ofDays(7)),
        LATER(null);

        private final Duration most;

        Lag(Duration most) {
            this.most = most;
        }

        static Lag of(TimelineEntry entry) {
            var lag = Duration.between(entry.occurredAt(), entry.recordedAt());
            for (var each : values()) {
                if (each.most == null || lag.compareTo(each.most) <= 0) {
                    return each;
                }
            }
            throw new IllegalStateException("no end to " + lag);
        }
    }
}
