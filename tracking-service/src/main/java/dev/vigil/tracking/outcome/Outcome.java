package dev.vigil.tracking.outcome;

/**
 * One entry of the code list.
 *
 * @param code as it is entered: a number of the Home Office, or a code of the intake closures
 * @param outOfCourt whether it needs an assessment of contact risk before, and is followed after
 * @param keepsOpen whether the case stays open after it
 */
public record Outcome(String code, String words, OutcomeGroup group, boolean outOfCourt, boolean keepsOpen) {

    static Outcome of(String code, String words, OutcomeGroup group) {
        return new Outcome(code, words, group, group.isOutOfCourt(), group == OutcomeGroup.PUT_OFF);
    }
}
