package dev.vigil.intake.form;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one body, so that its sender can mend it in one go. */
public final class Faults {

    /** More than a person mends at once, and little enough that a hostile body cannot swell the answer. */
    private static final int TOLD = 20;

    private final List<Fault> told = new ArrayList<>();
    private ProblemKind gravest;
    private int found;

    public void add(ProblemKind kind, String pointer, String detail) {
        found++;
        gravest = gravest == null || gravity(kind) > gravity(gravest) ? kind : gravest;
        if (told.size() < TOLD) {
            told.add(Fault.at(pointer, detail));
        }
    }

    public boolean isEmpty() {
        return found == 0;
    }

    /** @throws Refusal if anything was found */
    public void refuse() {
        if (!isEmpty()) {
            throw new Refusal(gravest, detail(), told);
        }
    }

    /** @throws Refusal of this kind, or of material, if anything was found */
    public void refuseAs(ProblemKind kind) {
        if (!isEmpty()) {
            throw new Refusal(gravest == ProblemKind.MATERIAL_REFUSED ? gravest : kind, detail(), told);
        }
    }

    private String detail() {
        var places = found == 1 ? "One place needs" : found + " places need";
        return places + " to be changed" + (found > TOLD ? "; the first " + TOLD + " are named." : ".");
    }

    // Encoded content outranks all else: a sender must not read "unknown field" where we refused a picture.
    private static int gravity(ProblemKind kind) {
        return switch (kind) {
            case MATERIAL_REFUSED -> 3;
            case INVALID_FIELD -> 2;
            case UNKNOWN_FIELD, MISSING_FIELD -> 1;
            default -> 0;
        };
    }
}
