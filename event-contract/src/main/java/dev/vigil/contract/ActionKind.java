package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was done to protect a child. Which kinds end a clock is said by the jurisdiction pack, not here. */
public enum ActionKind {
    @JsonProperty("child_made_safe")
    CHILD_MADE_SAFE,
    @JsonProperty("arrest")
    ARREST,
    @JsonProperty("warrant_executed")
    WARRANT_EXECUTED,
    @JsonProperty("visit")
    VISIT,
    @JsonProperty("voluntary_interview")
    VOLUNTARY_INTERVIEW,
    @JsonProperty("bail_conditions")
    BAIL_CONDITIONS,
    @JsonProperty("employer_disclosure")
    EMPLOYER_DISCLOSURE,
    @JsonProperty("strategy_discussion")
    STRATEGY_DISCUSSION,
    @JsonProperty("civil_order")
    CIVIL_ORDER
}
