package dev.vigil.contract;

/** A Kafka topic; each is written by one service, keyed by referral id. */
public enum Topic {
    REFERRALS("vigil.referrals", "/vigil/intake"),
    TRIAGE("vigil.triage", "/vigil/triage"),
    TRACKING("vigil.tracking", "/vigil/tracking");

    private final String wireName;
    private final String source;

    Topic(String wireName, String source) {
        this.wireName = wireName;
        this.source = source;
    }

    public String wireName() {
        return wireName;
    }

    /** CloudEvents {@code source} of everything on this topic. */
    public String source() {
        return source;
    }
}
