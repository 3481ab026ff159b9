package dev.vigil.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One event of each type, with every field filled, about nobody. */
final class Samples {

    private static final ReferralId REFERRAL = ReferralId.of("01990000-0000-7000-8000-000000000001");
    private static final UUID HANDOVER = UUID.fromString("01990000-0000-7000-8000-000000000002");
    private static final UUID SUBJECT = UUID.fromString("01990000-0000-7000-8000-000000000005");
    private static final ReferralId OTHER = ReferralId.of("01990000-0000-7000-8000-000000000006");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00.123456Z");
    private static final Entry ENTRY = new Entry(NINE, TEN, new Actor("Test Rowan", "FORCE-A"), "as agreed");
    private static final List<Fact> FACTS = List.of(
            new Fact("occupation", Answer.YES, "works-with-children", "agency:national-hub"),
            new Fact("livesWithChild", Answer.UNKNOWN, null, "agency:national-hub"),
            new Fact(
                    "volunteering",
                    Answer.NO_CHECKED,
                    null,
                    "agency:national-hub",
                    new Fact.Checked("Test Hazel", NINE, "register of volunteers")));

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
                        List.of(new TriageEvent.CheckToMake("access-to-children", "livesWithChild", "not known")),
                        List.of("occupation was answered"));
            case TRIAGE_OVERRIDDEN ->
                new TriageEvent.Overridden(
                        REFERRAL, SUBJECT, TEN, Band.MEDIUM, Band.HIGH, ENTRY.by(), "Test Maple", "as agreed");
            case TRIAGE_TOOL_RECORDED ->
                new TriageEvent.ToolRecorded(
                        REFERRAL,
                        SUBJECT,
                        NINE,
                        TEN,
                        "a tool",
                        "2",
                        "High",
                        Band.HIGH,
                        Band.MEDIUM,
                        "Test Maple",
                        80,
                        ENTRY.by());
            case REFERRAL_OPENED -> new CaseEvent.Opened(REFERRAL, ENTRY);
            case CHECK_COMPLETED -> new CaseEvent.CheckCompleted(REFERRAL, ENTRY, "occupation", FACTS);
            case CASE_ASSIGNED -> new CaseEvent.Assigned(REFERRAL, ENTRY, "FORCE-A", "T-MAPLE");
            case HANDOVER_REQUESTED ->
                new CaseEvent.HandoverRequested(REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A", "T-MAPLE");
            case HANDOVER_ACCEPTED ->
                new CaseEvent.HandoverAccepted(
                        REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A", "FORCE", "T-MAPLE");
            case HANDOVER_REJECTED ->
                new CaseEvent.HandoverRejected(REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A");
            case HANDOVER_WITHDRAWN ->
                new CaseEvent.HandoverWithdrawn(REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A");
            case MANIFEST_MISMATCHED ->
                new CaseEvent.ManifestMismatched(REFERRAL, ENTRY, HANDOVER, "NATIONAL-HUB", "FORCE-A");
            case HOLD_PLACED ->
                new CaseEvent.HoldPlaced(REFERRAL, ENTRY, SUBJECT, HoldKind.PLATFORM_DATA, "Test Maple", TEN);
            case HOLD_REVIEWED -> new CaseEvent.HoldReviewed(REFERRAL, ENTRY, SUBJECT, TEN);
            case HOLD_LIFTED -> new CaseEvent.HoldLifted(REFERRAL, ENTRY, SUBJECT);
            case ACTION_RECORDED -> new CaseEvent.ActionRecorded(REFERRAL, ENTRY, ActionKind.WARRANT_EXECUTED);
            case DECISION_MADE -> new CaseEvent.Decided(REFERRAL, ENTRY, "15", List.of("livesWithChild"), TEN);
            case REFERRER_INFORMED -> new CaseEvent.ReferrerInformed(REFERRAL, ENTRY, "15");
            case CASE_CLOSED -> new CaseEvent.Closed(REFERRAL, ENTRY, "15");
            case CASE_REOPENED -> new CaseEvent.Reopened(REFERRAL, ENTRY, NINE);
            case ENTRY_CORRECTED -> new CaseEvent.EntryCorrected(REFERRAL, ENTRY, 4, NINE);
            case CASE_LINKED -> new CaseEvent.Linked(REFERRAL, ENTRY, OTHER, "same account");
            case CASE_UNLINKED -> new CaseEvent.Unlinked(REFERRAL, ENTRY, OTHER);
            case CHILD_RECORDED -> new InvestigationEvent.ChildRecorded(REFERRAL, ENTRY, "C1", ChildSafety.AT_RISK);
            case SAFEGUARDING_SHARED -> new InvestigationEvent.SafeguardingShared(REFERRAL, ENTRY, List.of("C1"));
            case DEVICE_SEIZED -> new InvestigationEvent.DeviceSeized(REFERRAL, ENTRY, "D1", "phone");
            case EXAMINATION_STARTED -> new InvestigationEvent.ExaminationStarted(REFERRAL, ENTRY, "D1");
            case EXAMINATION_FINISHED -> new InvestigationEvent.ExaminationFinished(REFERRAL, ENTRY, "D1");
            case BAIL_SET -> new InvestigationEvent.BailSet(REFERRAL, ENTRY, true);
            case BAIL_EXTENDED -> new InvestigationEvent.BailExtended(REFERRAL, ENTRY, "6mo", "inspector");
            case BAIL_ENDED -> new InvestigationEvent.BailEnded(REFERRAL, ENTRY);
            case DISCLOSURE_DECIDED -> new InvestigationEvent.DisclosureDecided(REFERRAL, ENTRY, true, "employer");
            case RISK_ASSESSED ->
                new InvestigationEvent.RiskAssessed(REFERRAL, ENTRY, RiskKind.WELFARE, RiskLevel.HIGH, "arrest");
            case SUBJECT_DIED -> new InvestigationEvent.SubjectDied(REFERRAL, ENTRY);
            case EXPIRY_NAMED -> new InvestigationEvent.ExpiryNamed(REFERRAL, ENTRY, "platform", TEN);
            case CLOCK_DUE_SOON -> new ClockEvent.DueSoon(REFERRAL, rung(50));
            case CLOCK_BREACHED -> new ClockEvent.Breached(REFERRAL, rung(100));
        };
    }

    private static ClockEvent.Rung rung(int percent) {
        return new ClockEvent.Rung(
                "first-action", "D1", "7d", NINE, TEN, percent, TEN, TEN, true, Band.VERY_HIGH, "FORCE-A");
    }
}
