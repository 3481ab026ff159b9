package dev.vigil.intake.form;

import dev.vigil.problem.ProblemKind;

/** A value that cannot be taken. The message tells the sender what to change and never repeats the value. */
public final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    public Unfit(ProblemKind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    public Unfit(String detail) {
        this(ProblemKind.INVALID_FIELD, detail);
    }

    public ProblemKind kind() {
        return kind;
    }
}
