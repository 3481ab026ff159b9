package dev.vigil.tracking.clock;

import dev.vigil.tracking.clock.Reading.Line;
import dev.vigil.tracking.clock.StageClock.Key;
import dev.vigil.tracking.clock.StageClock.Position;
import dev.vigil.tracking.clock.StageClock.Stopping;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What it does to the clocks of a case that they read otherwise than before. Only what differs between the two readings
 * changes: a clock that stopped under the rules of its time stays as it is under others. Stores nothing.
 */
@ApplicationScoped
class ClockRules {

    private final Ladders ladders;

    ClockRules(Ladders ladders) {
        this.ladders = ladders;
    }

    /**
     * Why and when the clocks read otherwise.
     *
     * @param recordedAt from when on it is known
     * @param because the event, or the pack
     * @param pack id of the pack that the reading is by
     */
    record Cause(Instant recordedAt, String because, String pack) {}

    void follow(Map<Line, Reading> before, Map<Line, Reading> after, Cause cause, CaseClocks clocks) {
        var lines = new LinkedHashSet<>(before.keySet());
        lines.addAll(after.keySet());
        for (var line : lines) {
            var then = before.get(line);
            var now = after.get(line);
            if (!Objects.equals(then, now)) {
                change(line, then, now, cause, clocks);
            }
        }
    }

    /** Another pack moves what runs. What has stopped is settled, and a closed case gets no further clocks. */
    void reproject(Map<Line, Reading> after, boolean closed, Cause cause, CaseClocks clocks) {
        var known = new HashSet<Line>();
        for (var clock : List.copyOf(clocks.latest())) {
            var line = new Line(clock.clock(), clock.subject());
            known.add(line);
            if (clock.isRunning()) {
                move(clock, after.get(line), cause, clocks);
            }
        }
        after.values().stream()
                .filter(reading -> !closed && reading.isRunning() && !known.contains(reading.line()))
                .forEach(reading -> begin(clocks.key(reading.line(), 1), reading, cause, clocks));
    }

    private void change(Line line, Reading then, Reading now, Cause cause, CaseClocks clocks) {
        var known = clocks.latest(line.clock(), line.subject());
        if (known.isEmpty()) {
            if (now != null) {
                begin(clocks.key(line, 1), now, cause, clocks);
            }
        } else if (agrees(known.get(), then)) {
            move(known.get(), now, cause, clocks);
        }
    }

    /** What is kept may be of an earlier pack, under which it stopped. Then it is settled. */
    private static boolean agrees(StageClock known, Reading then) {
        var was = Optional.ofNullable(then);
        return known.isAnnulled()
                ? was.isEmpty()
                : known.isRunning() == was.map(Reading::isRunning).orElse(false);
    }

    private void move(StageClock known, Reading now, Cause cause, CaseClocks clocks) {
        if (now == null) {
            annul(known, cause, clocks);
        } else if (isAnotherStory(known, now)) {
            supersede(known, cause, clocks);
            begin(next(known.key()), now, cause, clocks);
        } else if (known.isRunning()) {
            goOn(known, now, cause, clocks);
        }
    }

    private static boolean isAnotherStory(StageClock known, Reading now) {
        return known.isAnnulled()
                || !known.startedAt().equals(now.startedAt())
                || !known.isRunning()
                        && !known.stop().equals(stopping(now, known.stop().recordedAt()));
    }

    private static Stopping stopping(Reading now, Instant recordedAt) {
        return now.isRunning()
                ? null
                : new Stopping(now.end().at(), recordedAt, now.end().kind());
    }

    private void goOn(StageClock known, Reading now, Cause cause, CaseClocks clocks) {
        var held = known.heldBy(now.unit()).under(cause.pack());
        if (!now.isRunning()) {
            clocks.put(held.stopped(stopping(now, cause.recordedAt()), now.allowance()));
        } else if (known.allowance().equals(now.allowance())) {
            clocks.put(held);
        } else {
            var limited = held.limited(now.allowance(), now.suspendedSince(), held.position());
            clocks.limit(limited.at(position(known, limited, cause.recordedAt())), cause.recordedAt(), cause.because());
        }
    }

    private Position position(StageClock known, StageClock limited, Instant setAt) {
        if (limited.suspendedSince() != null) {
            return new Position(limited.position().rung(), null, null);
        }
        if (known.suspendedSince() != null) {
            return ladders.goingOn(limited);
        }
        return limited.allowance().dueAt().equals(known.allowance().dueAt())
                ? known.position()
                : ladders.whenSet(limited, setAt);
    }

    private void begin(Key key, Reading now, Cause cause, CaseClocks clocks) {
        var begun = new StageClock(
                null,
                key.caseId(),
                key.clock(),
                key.subject(),
                key.episode(),
                now.startedAt(),
                cause.recordedAt(),
                stopping(now, cause.recordedAt()),
                now.allowance(),
                now.suspendedSince(),
                new Position(0, null, null),
                now.unit(),
                cause.pack(),
                clocks.sourceKind(),
                clocks.operation());
        var runs = now.isRunning() && now.suspendedSince() == null;
        clocks.limit(
                runs ? begun.at(ladders.whenSet(begun, cause.recordedAt())) : begun,
                cause.recordedAt(),
                cause.because());
    }

    /** Counts as stopped when it started; its kind keeps it out of every figure. */
    private void annul(StageClock known, Cause cause, CaseClocks clocks) {
        if (known.isRunning()) {
            supersede(known, cause, clocks);
        } else if (!known.isAnnulled()) {
            var never = new Reading(
                    new Line(known.clock(), known.subject()),
                    known.startedAt(),
                    new Reading.End(known.startedAt(), StageClock.ANNULLED),
                    known.allowance(),
                    null,
                    known.unit());
            begin(next(known.key()), never, cause, clocks);
        }
    }

    /** As at any time before, the stop is not known yet; from now on nothing waits for it. */
    private static void supersede(StageClock known, Cause cause, CaseClocks clocks) {
        if (known.isRunning()) {
            var never = new Stopping(known.startedAt(), cause.recordedAt(), StageClock.ANNULLED);
            clocks.put(known.stopped(never, known.suspendedSince() == null ? known.allowance() : unlimited(known)));
        }
    }

    /** The due time of a suspended clock is not known. */
    private static StageClock.Allowance unlimited(StageClock known) {
        return new StageClock.Allowance(known.allowance().band(), null, null);
    }

    private static Key next(Key key) {
        return new Key(key.caseId(), key.clock(), key.subject(), key.episode() + 1);
    }
}
