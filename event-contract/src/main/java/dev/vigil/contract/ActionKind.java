package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What was done in a case. Which kinds start or end a clock is said by the jurisdiction pack; which protect a child is
 * said here, since a case counts as acted on from the first of those.
 */
public enum ActionKind {
    @JsonProperty("child_made_safe")
    CHILD_MADE_SAFE(true),
    @JsonProperty("arrest")
    ARREST(true),
    @JsonProperty("warrant_executed")
    WARRANT_EXECUTED(true),
    @JsonProperty("visit")
    VISIT(true),
    @JsonProperty("voluntary_interview")
    VOLUNTARY_INTERVIEW(true),
    @JsonProperty("bail_conditions")
    BAIL_CONDITIONS(true),
    @JsonProperty("employer_disclosure")
    EMPLOYER_DISCLOSURE(true),
    @JsonProperty("strategy_discussion")
    STRATEGY_DISCUSSION(true),
    @JsonProperty("civil_order")
    CIVIL_ORDER(true),
    /** That a warrant is needed was seen; asking for it comes later. */
    @JsonProperty("warrant_needed")
    WARRANT_NEEDED(false),
    @JsonProperty("warrant_requested")
    WARRANT_REQUESTED(false),
    @JsonProperty("warrant_refused")
    WARRANT_REFUSED(false),
    @JsonProperty("warrant_granted")
    WARRANT_GRANTED(false),
    /** An enquiry under section 47 of the Children Act 1989 began. */
    @JsonProperty("section_47_started")
    SECTION_47_STARTED(false),
    @JsonProperty("conference_held")
    CONFERENCE_HELD(false),
    @JsonProperty("interview")
    INTERVIEW(false),
    @JsonProperty("released_under_investigation")
    RELEASED_UNDER_INVESTIGATION(false),
    @JsonProperty("file_to_prosecutor")
    FILE_TO_PROSECUTOR(false),
    /** The prosecutor sent the file back for more work, without a decision. */
    @JsonProperty("file_returned")
    FILE_RETURNED(false),
    @JsonProperty("victim_told")
    VICTIM_TOLD(false),
    @JsonProperty("supervisor_review")
    SUPERVISOR_REVIEW(false),
    /** What a third party would have deleted was preserved or obtained. */
    @JsonProperty("evidence_preserved")
    EVIDENCE_PRESERVED(false),
    /** The conditions of an out-of-court disposal were met. */
    @JsonProperty("disposal_complied")
    DISPOSAL_COMPLIED(false),
    /** The conditions of an out-of-court disposal were broken. */
    @JsonProperty("disposal_breached")
    DISPOSAL_BREACHED(false);

    private final boolean protects;

    ActionKind(boolean protects) {
        this.protects = protects;
    }

    /** Whether it is an act that protects a child, rather than a step of the work. */
    public boolean protects() {
        return protects;
    }
}
