package dev.vigil.tracking.jurisdiction;

/** From when on a clock counts. */
public enum Beginning {
    /** From the event that starts it. */
    EVENT,
    /** From the midnight that ends the day of that event. */
    DAY_AFTER_EVENT,
    /** From the midnight that ends the day of the latest arrest before that event; once per arrest. */
    DAY_AFTER_ARREST
}
