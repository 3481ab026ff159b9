package dev.vigil.tracking.alert;

/** What an alert is about. */
public enum AlertKind {
    /** A share of a limit is used up. */
    WARNING,
    /** A limit is used up. */
    BREACH,
    /** A receiver's own list leaves cases out. */
    MANIFEST_MISMATCH,
    /** Somebody must ask whether a case still has to wait for somebody else. */
    HOLD_REVIEW_DUE,
    /** A case that was put off must be looked at again. */
    REVIEW_DUE,
    /** Messages could not be taken in. */
    QUARANTINE;

    /** Whether it is told first to the officer whom the case names. */
    boolean concernsTheOfficer() {
        return switch (this) {
            case WARNING, BREACH, HOLD_REVIEW_DUE, REVIEW_DUE -> true;
            case MANIFEST_MISMATCH, QUARANTINE -> false;
        };
    }

    /** What can wait for a working hour. */
    boolean isPatient() {
        return switch (this) {
            case WARNING, HOLD_REVIEW_DUE, REVIEW_DUE -> true;
            case BREACH, MANIFEST_MISMATCH, QUARANTINE -> false;
        };
    }
}
