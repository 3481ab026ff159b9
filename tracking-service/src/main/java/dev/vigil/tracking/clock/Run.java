package dev.vigil.tracking.clock;

import dev.vigil.tracking.clock.Reading.End;
import dev.vigil.tracking.clock.StageClock.Allowance;
import dev.vigil.tracking.jurisdiction.Calendar;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.Limit;
import dev.vigil.tracking.outcome.Outcomes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One clock while the entries of its case are gone through in the order in which they were true. */
final class Run {

    private record Stopped(End end, Step step) {}

    private final ClockRule rule;
    private final Calendar calendar;
    private final String subject;
    private final Instant startedAt;
    private final String addressee;
    private final Instant named;
    private final List<Stopped> stops = new ArrayList<>();
    private Duration suspended = Duration.ZERO;
    private Instant suspendedSince;
    private Limit extended;

    /**
     * @param addressee who answers for it, if that is not whoever has the case
     * @param named when it ends, if the event says so
     */
    Run(ClockRule rule, Calendar calendar, String subject, Instant startedAt, String addressee, Instant named) {
        this.rule = rule;
        this.calendar = calendar;
        this.subject = subject;
        this.startedAt = startedAt;
        this.addressee = addressee;
        this.named = named;
    }

    String subject() {
        return subject;
    }

    boolean isRunning() {
        return stops.isEmpty();
    }

    /** Kept also when it has stopped before: a reopening may take the earlier stop back. */
    void stop(String kind, Step step) {
        stops.add(new Stopped(new End(later(step.at(), startedAt), kind), step));
        resume(step.at());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What a decision had stopped goes on from its original start. */
    void reopen() {
        stops.removeIf(stop -> Outcomes.isCode(stop.end().kind()));
    }

    /** What was ended is taken up again, under the same start. */
    void resumeWhole() {
        stops.clear();
    }

    void suspend(Instant at) {
        if (isRunning() && suspendedSince == null) {
            suspendedSince = later(at, startedAt);
        }
    }

    void resume(Instant at) {
        if (suspendedSince != null) {
            suspended = suspended.plus(Duration.between(suspendedSince, later(at, suspendedSince)));
            suspendedSince = null;
        }
    }

    /** What comes when the limit has passed already is on record, and moves nothing: the breach stays. */
    void extend(String limit, String authority, Step step) {
        var due = due(limit(step));
        if (rule.allows(limit, authority) && (due == null || step.at().isBefore(due))) {
            extended = Limit.parse(limit);
        }
    }

    private Limit limit(Step step) {
        return extended == null ? rule.limitFor(step.band(), step.now()) : extended;
    }

    /** Null while it is suspended. */
    private Instant due(Limit limit) {
        if (suspendedSince != null) {
            return null;
        }
        return (limit.isNamed() ? named : limit.due(startedAt, calendar)).plus(suspended);
    }

    /** @param last entry of the case that was recorded */
    Reading reading(Step last) {
        var line = new Reading.Line(rule.id(), subject);
        if (isRunning()) {
            return new Reading(line, startedAt, null, allowance(last), suspendedSince, unit(last.owner()));
        }
        var stop = stops.getFirst();
        return new Reading(
                line,
                startedAt,
                stop.end(),
                allowance(stop.step()),
                null,
                unit(stop.step().holder()));
    }

    private Allowance allowance(Step step) {
        var limit = limit(step);
        return new Allowance(step.band(), limit.toString(), due(limit));
    }

    private String unit(String holder) {
        return addressee == null ? holder : addressee;
    }
}
