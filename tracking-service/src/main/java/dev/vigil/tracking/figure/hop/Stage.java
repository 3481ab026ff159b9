package dev.vigil.tracking.figure.hop;

/**
 * What a case waited for. Where several hold at once, the first of these counts; before the first unit had it, it was the
 * agency's.
 */
public enum Stage {
    AGENCY("not yet passed on"),
    /** The headline clock had stopped, and goes on since the case was reopened. */
    ENDED("ended, and opened again since"),
    DECISION_TO_TELL("decided, the referrer not told"),
    /** Asked for, not accepted: the sender's time. */
    HANDOVER("handed over, not accepted"),
    UNREAD("unread"),
    ON_HOLD("on hold"),
    WARRANT("waiting for a warrant"),
    HUB("read, not handed over"),
    /** No officer is named. */
    UNASSIGNED("unassigned"),
    ACCESS_CHECK("access to children not checked"),
    IN_HAND("in hand");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
