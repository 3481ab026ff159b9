package dev.vigil.tracking.casefile;

/** How far a case has come. */
public enum Progress {
    RECEIVED,
    OPENED,
    ACTED_ON,
    DECIDED,
    CLOSED
}
