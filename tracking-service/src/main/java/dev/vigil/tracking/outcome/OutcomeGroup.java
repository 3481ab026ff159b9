package dev.vigil.tracking.outcome;

/** What kinds of outcome are reported together. */
public enum OutcomeGroup {
    CHARGE,
    FORMAL_OUT_OF_COURT,
    INFORMAL_OUT_OF_COURT,
    DIVERSION,
    TAKEN_INTO_CONSIDERATION,
    PROSECUTION_PREVENTED,
    PUBLIC_INTEREST,
    EVIDENTIAL_VICTIM_SUPPORTS,
    EVIDENTIAL_VICTIM_DOES_NOT_SUPPORT,
    NOBODY_IDENTIFIED,
    TRANSFERRED,
    OTHER_CRIME_OUTCOME,
    /** Ends it before there is a crime. */
    INTAKE_CLOSURE,
    /** Keeps the case open. */
    PUT_OFF;

    boolean isOutOfCourt() {
        return this == FORMAL_OUT_OF_COURT || this == INFORMAL_OUT_OF_COURT || this == DIVERSION;
    }
}
