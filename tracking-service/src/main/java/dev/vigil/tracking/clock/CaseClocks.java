package dev.vigil.tracking.clock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.EventType;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.clock.StageClock.Key;
import dev.vigil.tracking.clock.StageClock.Stopping;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.outcome.Outcomes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clocks of one case while events are applied to them by the rules of the pack. Stores nothing. */
final class CaseClocks {

    private final Ladders ladders;
    private final List<ClockRule> rules;
    private final Map<Key, StageClock> before;
    private final Map<Key, StageClock> clocks;
    private final List<LimitSet> limits = new ArrayList<>();

    CaseClocks(List<ClockRule> rules, Ladders ladders, Collection<StageClock> stored) {
        this.rules = rules;
        this.ladders = ladders;
        this.before = stored.stream().collect(toMap(StageClock::key, identity()));
        this.clocks = new LinkedHashMap<>(before);
    }

    void apply(VigilEvent event, Situation now) {
        rules.forEach(rule -> stop(rule, event, now));
        rules.forEach(rule -> start(rule, event, now));
        switch (event) {
            case CaseEvent.Reopened _ -> restart(now);
            case TriageEvent.Assessed _ -> limitAnew(now);
            case CaseEvent.HandoverAccepted _ ->
                runningWithoutSubject().forEach(clock -> put(clock.heldBy(now.owner())));
            case VigilEvent _ -> {}
        }
    }

    private void stop(ClockRule rule, VigilEvent event, Situation now) {
        rule.stops().stream()
                .filter(stop -> stop.trigger().fires(event, now.circumstances()))
                .map(stop -> new Stopping(now.occurredAt(), now.recordedAt(), stop.kind(event)))
                .filter(end -> !Outcomes.keepsOpen(end.kind()))
                .findFirst()
                .ifPresent(end -> latest(rule.id(), subject(rule, event)).ifPresent(clock -> stop(clock, end)));
    }

    private void stop(StageClock clock, Stopping end) {
        if (clock.isRunning()) {
            put(clock.stopped(end));
        } else if (end.at().isBefore(clock.stop().at())) {
            // Something earlier was recorded afterwards. That the clock had stopped was known before.
            put(clock.stopped(new Stopping(end.at(), clock.stop().recordedAt(), end.kind())));
        }
    }

    private void start(ClockRule rule, VigilEvent event, Situation now) {
        var fires = rule.starts().stream().anyMatch(trigger -> trigger.fires(event, now.circumstances()));
        if (fires && latest(rule.id(), subject(rule, event)).isEmpty()) {
            var key = new Key(now.received().referral().value(), rule.id(), subject(rule, event), 1);
            var unit = event instanceof CaseEvent.HandoverRequested request ? request.to() : now.owner();
            start(key, rule, now.occurredAt(), unit, now, EventType.of(event).wireName());
        }
    }

    private void start(Key key, ClockRule rule, Instant at, String unit, Situation now, String because) {
        var received = now.received();
        var allowance = ladders.allowance(rule, now.band(), at);
        var position = ladders.whenSet(rule, allowance, at, now.recordedAt());
        put(new StageClock(
                null,
                key.caseId(),
                key.clock(),
                key.subject(),
                key.episode(),
                at,
                now.recordedAt(),
                null,
                allowance,
                position,
                unit,
                received.sourceKind().name(),
                received.operation()));
        limits.add(new LimitSet(key, now.recordedAt(), allowance, because));
    }

    /** What a decision had stopped goes on from its original start, unless something was done since that stops it too. */
    private void restart(Situation now) {
        for (var rule : rules) {
            latest(rule.id(), "")
                    .filter(clock ->
                            !clock.isRunning() && Outcomes.isCode(clock.stop().kind()))
                    .ifPresent(clock -> start(
                            new Key(clock.caseId(), clock.clock(), clock.subject(), clock.episode() + 1),
                            rule,
                            clock.startedAt(),
                            now.owner(),
                            now,
                            EventType.CASE_REOPENED.wireName()));
            now.acts().forEach(act -> stop(rule, act, now.countingNow(act)));
        }
    }

    /** The new limit counts from the original start, so a raised band may put the case over it at once. */
    private void limitAnew(Situation now) {
        for (var clock : running()) {
            var rule = ladders.rule(clock.clock());
            var allowance = ladders.allowance(rule, now.band(), clock.startedAt());
            if (!allowance.equals(clock.allowance())) {
                var sameLimit = allowance.dueAt().equals(clock.allowance().dueAt());
                put(clock.limited(
                        allowance,
                        sameLimit
                                ? clock.position()
                                : ladders.whenSet(rule, allowance, clock.startedAt(), now.recordedAt())));
                limits.add(
                        new LimitSet(clock.key(), now.recordedAt(), allowance, EventType.TRIAGE_ASSESSED.wireName()));
            }
        }
    }

    private List<StageClock> running() {
        return clocks.values().stream().filter(StageClock::isRunning).toList();
    }

    private List<StageClock> runningWithoutSubject() {
        return running().stream().filter(clock -> clock.subject().isEmpty()).toList();
    }

    private Optional<StageClock> latest(String clock, String subject) {
        return clocks.values().stream()
                .filter(each -> each.clock().equals(clock) && each.subject().equals(subject))
                .max(Comparator.comparingInt(StageClock::episode));
    }

    /** A clock that a request for a hand-over starts runs once per hand-over. */
    private static String subject(ClockRule rule, VigilEvent event) {
        var perHandover = rule.starts().stream().anyMatch(trigger -> trigger.on() == EventType.HANDOVER_REQUESTED);
        return switch (event) {
            case CaseEvent.HandoverRequested request
            when perHandover -> request.handover().toString();
            case CaseEvent.HandoverAccepted accepted
            when perHandover -> accepted.handover().toString();
            case CaseEvent.HandoverRejected rejected
            when perHandover -> rejected.handover().toString();
            case VigilEvent _ -> "";
        };
    }

    private void put(StageClock clock) {
        clocks.put(clock.key(), clock);
    }

    Collection<StageClock> all() {
        return clocks.values();
    }

    List<StageClock> started() {
        return clocks.values().stream()
                .filter(clock -> !before.containsKey(clock.key()))
                .toList();
    }

    List<StageClock> changed() {
        return clocks.values().stream()
                .filter(clock -> before.containsKey(clock.key()) && !clock.equals(before.get(clock.key())))
                .toList();
    }

    /** One per clock and instant: of two limits set at once, only the last ever held. */
    Collection<LimitSet> limits() {
        record At(Key clock, Instant setAt) {}
        return limits.stream()
                .collect(toMap(
                        set -> new At(set.clock(), set.setAt()), identity(), (_, last) -> last, LinkedHashMap::new))
                .values();
    }
}
