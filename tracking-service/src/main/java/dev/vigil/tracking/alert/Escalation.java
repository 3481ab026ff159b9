package dev.vigil.tracking.alert;

import dev.vigil.tracking.officer.Officers;
import dev.vigil.tracking.officer.Roster;
import dev.vigil.tracking.officer.Roster.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells of each alert the next person whose turn it is, one step at a time. After an outage the next step counts from
 * now: nobody is passed over because we were away.
 */
@ApplicationScoped
class Escalation {

    private final AlertSteps steps;
    private final Validity validity;
    private final Alerts alerts;
    private final Officers officers;
    private final AlertHours hours;
    private final AlertConfig config;

    Escalation(
            AlertSteps steps,
            Validity validity,
            Alerts alerts,
            Officers officers,
            AlertHours hours,
            AlertConfig config) {
        this.steps = steps;
        this.validity = validity;
        this.alerts = alerts;
        this.officers = officers;
        this.hours = hours;
        this.config = config;
    }

    /** @return who was told */
    List<Told> pass(Instant now) {
        var due = steps.hold(now);
        var ids = due.stream().map(DueAlert::id).toList();
        if (due.isEmpty()) {
            return List.of();
        }
        alerts.raise(validity.moved(ids, now));
        var over = validity.over(ids);
        steps.settle(over, now);
        var told = tell(due.stream().filter(alert -> !over.contains(alert.id())).toList(), now);
        steps.record(told);
        return told;
    }

    private List<Told> tell(List<DueAlert> due, Instant now) {
        var roster = officers.roster();
        var before = steps.told(due.stream().map(DueAlert::id).toList());
        var told = new ArrayList<Told>();
        for (var alert : due) {
            var turns = left(roster, alert, before.getOrDefault(alert.id(), Set.of()));
            if (turns.isEmpty()) {
                steps.exhaust(alert.id());
            } else {
                told.add(told(alert, turns, before, now));
            }
        }
        return told;
    }

    private static List<Turn> left(Roster roster, DueAlert alert, Set<String> before) {
        return roster.turns(alert.unit(), alert.officer()).stream()
                .filter(turn -> !before.contains(turn.officer().code()))
                .toList();
    }

    private Told told(DueAlert alert, List<Turn> turns, Map<UUID, Set<String>> before, Instant now) {
        var step = before.getOrDefault(alert.id(), Set.of()).size() + 1;
        var late = alert.dueAt().plus(config.lateAfter()).isBefore(now);
        return new Told(alert, step, turns.getFirst(), now, late, turns.size() == 1 ? null : next(alert, now));
    }

    private Instant next(DueAlert alert, Instant now) {
        return alert.kind().isPatient() ? hours.next(now.plus(config.escalateWarningAfter())) : now.plus(wait(alert));
    }

    private Duration wait(DueAlert alert) {
        return alert.kind() == AlertKind.BREACH ? config.escalateBreachAfter() : config.escalateWarningAfter();
    }
}
