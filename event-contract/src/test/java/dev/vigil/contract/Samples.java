package dev.vigil.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One event of each type, with every field filled, about nobody. */
final class Samples {

    private static final ReferralId REFERRAL = ReferralId.of("01990000-0000-7000-8000-000000000001");
    private static final UUID HANDOVER = UUID.fromString("01990000-0000-7000-8000-000000000002");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00.123456Z");
    private static final Entry ENTRY = new Entry(NINE, TEN, new Actor("Test Rowan", "FORCE-A"), "as agreed");
    private static final List<Fact> FACTS = List.of(
            new Fact("occupation", Answer.YES, "works-with-children", "agency:national-hub"),
            new Fact("livesWithChild", Answer.UNKNOWN, null, "agency:national-hub"));

    private Samples() {}

    static VigilEvent of(EventType type) {
        return switch (type) {
            case REFERRAL_RECEIVED ->
                new ReferralEvent.Received(
                        REFERRAL,
                        "V-0001",
                        "national-hub",
                        SourceKind.NATIONAL_HUB,
                        "EP-17",
                        ReferralType.IMAGE_ACCESS_INTELLIGENCE,
                        TEN,
                        NINE,
                        NINE,
                        "FORCE-A",
                        "SPADE-FORCE-A",
                        UUID.fromString("01990000-0000-7000-8000-000000000003"),
                        FACTS);
            case REFERRAL_SUPPLEMENTED -> new ReferralEvent.Supplemented(REFERRAL, "national-hub", TEN, FACTS);
            case TRIAGE_ASSESSED ->
                new TriageEvent.Assessed(
                        REFERRAL,
                        UUID.fromString("01990000-0000-7000-8000-000000000004"),
                        TEN,
                        Band.HIGH,
                        Band.MEDIUM,
                        40,
                        new TriageEvent.PolicyVersion("england-wales", "1", "ab".repeat(32)),
                        List.of(new TriageEvent.MatchedRule(
                                "R05", "Contact", 40, Band.HIGH, "works with children", "fictitious")),
                        List.of("livesWithChild"),
                        List.of(new TriageEvent.CheckToMake("access-to-children", "livesWithChild", "not known")));
            case REFERRAL_OPENED -> new CaseEvent.Opened(REFERRAL, ENTRY);
            case CHECK_COMPLETED -> new CaseEvent.CheckCompleted(REFERRAL, ENTRY, "occupation", FACTS);
            case HANDOVER_REQUESTED ->
                new CaseEvent.HandoverRequested(REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A");
            case HANDOVER_ACCEPTED ->
                new CaseEvent.HandoverAccepted(REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A", "FORCE");
            case HANDOVER_REJECTED ->
                new CaseEvent.HandoverRejected(REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A");
            case MANIFEST_MISMATCHED ->
                new CaseEvent.ManifestMismatched(REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A");
            case ACTION_RECORDED -> new CaseEvent.ActionRecorded(REFERRAL, ENTRY, ActionKind.WARRANT_EXECUTED);
            case DECISION_MADE -> new CaseEvent.Decided(REFERRAL, ENTRY, "15", List.of("livesWithChild"));
            case REFERRER_INFORMED -> new CaseEvent.ReferrerInformed(REFERRAL, ENTRY, "15");
            case CASE_CLOSED -> new CaseEvent.Closed(REFERRAL, ENTRY, "15");
            case CASE_REOPENED -> new CaseEvent.Reopened(REFERRAL, ENTRY, NINE);
            case CLOCK_DUE_SOON -> new ClockEvent.DueSoon(REFERRAL, rung(50));
            case CLOCK_BREACHED -> new ClockEvent.Breached(REFERRAL, rung(100));
        };
    }

    private static ClockEvent.Rung rung(int percent) {
        return new ClockEvent.Rung("first-action", "7d", NINE, TEN, percent, TEN, TEN, true, Band.VERY_HIGH, "FORCE-A");
    }
}
