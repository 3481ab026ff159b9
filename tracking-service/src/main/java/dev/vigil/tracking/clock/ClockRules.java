package dev.vigil.tracking.clock;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.EventType;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.clock.StageClock.Key;
import dev.vigil.tracking.clock.StageClock.Stopping;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.outcome.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What an event does to the clocks of a case, by the pack and by the rules that hold for every clock. Stores nothing. */
@ApplicationScoped
class ClockRules {

    private final List<ClockRule> rules;
    private final Ladders ladders;

    ClockRules(JurisdictionPack pack, Ladders ladders) {
        this.rules = pack.clocks();
        this.ladders = ladders;
    }

    void apply(VigilEvent event, Situation now, CaseClocks clocks) {
        rules.forEach(rule -> stop(rule, event, now, clocks));
        rules.forEach(rule -> start(rule, event, now, clocks));
        switch (event) {
            case CaseEvent.Reopened _ -> restart(now, clocks);
            case TriageEvent _ -> limitAnew(now, clocks);
            case CaseEvent.HandoverAccepted _ -> moveTo(now.owner(), clocks);
            case VigilEvent _ -> {}
        }
    }

    private void stop(ClockRule rule, VigilEvent event, Situation now, CaseClocks clocks) {
        rule.stops().stream()
                .filter(stop -> stop.trigger().fires(event, now.circumstances()))
                .map(stop -> new Stopping(now.occurredAt(), now.recordedAt(), stop.kind(event)))
                .filter(end -> !Outcomes.keepsOpen(end.kind()))
                .findFirst()
                .ifPresent(end -> clocks.latest(rule.id(), subject(rule, event))
                        .ifPresent(clock -> clocks.put(stopped(clock, end))));
    }

    private static StageClock stopped(StageClock clock, Stopping end) {
        if (clock.isRunning()) {
            return clock.stopped(end);
        }
        // Something earlier may be recorded afterwards. That the clock had stopped was known before.
        return end.at().isBefore(clock.stop().at())
                ? clock.stopped(new Stopping(end.at(), clock.stop().recordedAt(), end.kind()))
                : clock;
    }

    private void start(ClockRule rule, VigilEvent event, Situation now, CaseClocks clocks) {
        var fires = rule.starts().stream().anyMatch(trigger -> trigger.fires(event, now.circumstances()));
        var subject = subject(rule, event);
        if (fires && clocks.latest(rule.id(), subject).isEmpty()) {
            var key = new Key(now.received().referral().value(), rule.id(), subject, 1);
            var unit = event instanceof CaseEvent.HandoverRequested request ? request.to() : now.owner();
            clocks.limit(started(key, rule, now.occurredAt(), unit, now), now.recordedAt(), name(event));
        }
    }

    private StageClock started(Key key, ClockRule rule, Instant at, String unit, Situation now) {
        var allowance = ladders.allowance(rule, now.band(), at);
        return new StageClock(
                null,
                key.caseId(),
                key.clock(),
                key.subject(),
                key.episode(),
                at,
                now.recordedAt(),
                null,
                allowance,
                ladders.whenSet(rule, allowance, at, now.recordedAt()),
                unit,
                now.received().sourceKind().name(),
                now.received().operation());
    }

    /** What a decision had stopped goes on from its original start, unless something was done since that stops it too. */
    private void restart(Situation now, CaseClocks clocks) {
        for (var rule : rules) {
            clocks.latest(rule.id(), "")
                    .filter(clock ->
                            !clock.isRunning() && Outcomes.isCode(clock.stop().kind()))
                    .ifPresent(clock -> clocks.limit(
                            started(next(clock), rule, clock.startedAt(), now.owner(), now),
                            now.recordedAt(),
                            EventType.CASE_REOPENED.wireName()));
            now.acts().forEach(act -> stop(rule, act, now.countingNow(act), clocks));
        }
    }

    private static Key next(StageClock clock) {
        return new Key(clock.caseId(), clock.clock(), clock.subject(), clock.episode() + 1);
    }

    /** The new limit counts from the original start, so a raised band may put the case over it at once. */
    private void limitAnew(Situation now, CaseClocks clocks) {
        for (var clock : clocks.running()) {
            var allowance = ladders.allowance(ladders.rule(clock.clock()), now.band(), clock.startedAt());
            if (!allowance.equals(clock.allowance())) {
                var position = allowance.dueAt().equals(clock.allowance().dueAt())
                        ? clock.position()
                        : ladders.whenSet(ladders.rule(clock.clock()), allowance, clock.startedAt(), now.recordedAt());
                clocks.limit(
                        clock.limited(allowance, position), now.recordedAt(), EventType.TRIAGE_ASSESSED.wireName());
            }
        }
    }

    /** A clock of one hand-over stays with whom it was addressed to. */
    private static void moveTo(String owner, CaseClocks clocks) {
        clocks.running().stream()
                .filter(clock -> clock.subject().isEmpty())
                .forEach(clock -> clocks.put(clock.heldBy(owner)));
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

    private static String name(VigilEvent event) {
        return EventType.of(event).wireName();
    }
}
