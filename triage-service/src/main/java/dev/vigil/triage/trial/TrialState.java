package dev.vigil.triage.trial;

enum TrialState {
    RUNNING,
    FINISHED,
    /** A person stopped it. */
    CANCELLED,
    /** The service ended in the middle. Start it again: a trial changes nothing, so nothing is lost. */
    INTERRUPTED,
    FAILED
}
