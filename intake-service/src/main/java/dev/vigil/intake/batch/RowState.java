package dev.vigil.intake.batch;

/** What became of a row. */
enum RowState {
    ACCEPTED,
    /** The same referral had come before, alone or in another batch. */
    ALREADY_ACCEPTED,
    REJECTED
}
