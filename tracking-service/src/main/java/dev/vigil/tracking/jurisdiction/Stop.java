package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.EventType;
import dev.vigil.contract.VigilEvent;
import java.util.Set;

/**
 * What ends a clock, and the kind under which figures count that end.
 *
 * @param as a kind, or {@link #OUTCOME} for the outcome code that the event carries
 */
public record Stop(Trigger trigger, String as) {

    public static final String OUTCOME = "$outcome";

    private static final Set<EventType> WITH_OUTCOME =
            Set.of(EventType.DECISION_MADE, EventType.REFERRER_INFORMED, EventType.CASE_CLOSED);

    public Stop {
        if (OUTCOME.equals(as) && !WITH_OUTCOME.contains(trigger.on())) {
            throw new IllegalArgumentException(trigger.on().wireName() + " carries no outcome");
        }
    }

    @JsonCreator
    static Stop of(
            @JsonProperty(value = "on", required = true) EventType on,
            @JsonProperty("when") Condition when,
            @JsonProperty("actions") Set<ActionKind> actions,
            @JsonProperty("checks") Set<String> checks,
            @JsonProperty("outcomes") Set<String> outcomes,
            @JsonProperty(value = "as", required = true) String as) {
        return new Stop(new Trigger(on, when, actions, checks, outcomes), as);
    }

    /** The kind of stop that this event is, for {@code stage_clock.stop_kind}. */
    public String kind(VigilEvent event) {
        return OUTCOME.equals(as) ? outcome(event) : as;
    }

    private static String outcome(VigilEvent event) {
        return switch (event) {
            case CaseEvent.Decided decided -> decided.outcome();
            case CaseEvent.ReferrerInformed informed -> informed.outcome();
            case CaseEvent.Closed closed -> closed.outcome();
            case VigilEvent other ->
                throw new IllegalArgumentException(EventType.of(other).wireName() + " carries no outcome");
        };
    }
}
