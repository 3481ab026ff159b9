package dev.vigil.tracking.jurisdiction;

/** What must hold besides the event for a trigger to fire. */
public enum Condition {
    ALWAYS,
    /** The unit that the referral was sent to is a hub. */
    RECEIVED_BY_HUB,
    /** After the event it is still open whether the subject can reach children. */
    ACCESS_UNKNOWN,
    ACCESS_KNOWN,
    /** The unit that accepted the hand-over is a force. */
    ACCEPTED_BY_FORCE,
    /** The event makes known that a child is at risk, which was not known of it before. */
    CHILD_AT_RISK,
    /** A child that the case concerns has been recorded, whatever its safety. */
    CHILD_CONCERNED
}
