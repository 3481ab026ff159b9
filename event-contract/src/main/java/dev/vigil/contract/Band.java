package dev.vigil.contract;

/** Urgency, most urgent first. Source: the four KIRAT bands as reported by HMICFRS in 2023, and IMMEDIATE above them. */
public enum Band {
    IMMEDIATE,
    VERY_HIGH,
    HIGH,
    MEDIUM,
    LOW;

    public boolean isAtLeast(Band other) {
        return compareTo(other) <= 0;
    }

    /** The more urgent of the two: what automation may do to a band. */
    public Band raisedTo(Band other) {
        return isAtLeast(other) ? this : other;
    }
}
