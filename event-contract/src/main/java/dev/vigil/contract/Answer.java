package dev.vigil.contract;

/** Reply to a question of the sheet. Three answers do not rule a risk out, and only {@link #NO_CHECKED} does. */
public enum Answer {
    /** Established; a question that asks for a choice or a number has it in {@link Fact#value()}. */
    YES,
    /** Established by a check that somebody made. */
    NO_CHECKED,
    /** Said by the sender and checked by nobody. */
    NO_STATED,
    UNKNOWN,
    /** Never asked. Rules treat it as {@link #UNKNOWN}; data quality counts it apart. */
    NOT_ASKED;

    public boolean isKnown() {
        return switch (this) {
            case YES, NO_CHECKED, NO_STATED -> true;
            case UNKNOWN, NOT_ASKED -> false;
        };
    }
}
