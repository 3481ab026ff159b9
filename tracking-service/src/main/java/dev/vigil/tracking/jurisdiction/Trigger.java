package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.EventType;
import dev.vigil.contract.VigilEvent;
import java.util.Set;

/**
 * An event that starts or stops a clock.
 *
 * @param actions which kinds of action count; empty means any
 * @param checks which kinds of check count; empty means any
 * @param outcomes which outcome codes of a decision count; empty means any
 */
public record Trigger(
        @JsonProperty(required = true) EventType on,
        Condition when,
        Set<ActionKind> actions,
        Set<String> checks,
        Set<String> outcomes) {

    private static final String FORCE = "FORCE";

    public Trigger {
        when = when == null ? Condition.ALWAYS : when;
        actions = actions == null ? Set.of() : Set.copyOf(actions);
        checks = checks == null ? Set.of() : Set.copyOf(checks);
        outcomes = outcomes == null ? Set.of() : Set.copyOf(outcomes);
        refuse(!actions.isEmpty() && on != EventType.ACTION_RECORDED, "actions belong to action.recorded only");
        refuse(!checks.isEmpty() && on != EventType.CHECK_COMPLETED, "checks belong to check.completed only");
        refuse(!outcomes.isEmpty() && on != EventType.DECISION_MADE, "outcomes belong to decision.made only");
        refuse(
                when == Condition.ACCEPTED_BY_FORCE && on != EventType.HANDOVER_ACCEPTED,
                "ACCEPTED_BY_FORCE belongs to handover.accepted only");
        refuse(
                when == Condition.CHILD_AT_RISK && on != EventType.CHILD_RECORDED,
                "CHILD_AT_RISK belongs to child.recorded only");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }

    public boolean fires(VigilEvent event, Circumstances now) {
        return EventType.of(event) == on && isOfKind(event) && isBy(event) && holds(when, now);
    }

    private boolean isOfKind(VigilEvent event) {
        return switch (event) {
            case CaseEvent.ActionRecorded recorded -> actions.isEmpty() || actions.contains(recorded.action());
            case CaseEvent.CheckCompleted completed -> checks.isEmpty() || checks.contains(completed.check());
            case CaseEvent.Decided decided -> outcomes.isEmpty() || outcomes.contains(decided.outcome());
            case VigilEvent _ -> true;
        };
    }

    private boolean isBy(VigilEvent event) {
        return when != Condition.ACCEPTED_BY_FORCE
                || event instanceof CaseEvent.HandoverAccepted accepted && FORCE.equals(accepted.byKind());
    }

    static boolean holds(Condition when, Circumstances now) {
        return switch (when) {
            case ALWAYS, ACCEPTED_BY_FORCE -> true;
            case RECEIVED_BY_HUB -> now.receivedByHub();
            case ACCESS_UNKNOWN -> now.accessUnknown();
            case ACCESS_KNOWN -> !now.accessUnknown();
            case CHILD_AT_RISK -> now.childAtRisk();
            case CHILD_CONCERNED -> now.childConcerned();
        };
    }
}
