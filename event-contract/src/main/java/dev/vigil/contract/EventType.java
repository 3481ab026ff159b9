package dev.vigil.contract;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Every event on the wire: its literal name, the version of its shape, its topic and its type in code. */
public enum EventType {
    REFERRAL_RECEIVED("referral.received", 2, Topic.REFERRALS, ReferralEvent.Received.class),
    REFERRAL_SUPPLEMENTED("referral.supplemented", 2, Topic.REFERRALS, ReferralEvent.Supplemented.class),
    TRIAGE_ASSESSED("triage.assessed", 2, Topic.TRIAGE, TriageEvent.Assessed.class),
    TRIAGE_OVERRIDDEN("triage.overridden", 1, Topic.TRIAGE, TriageEvent.Overridden.class),
    TRIAGE_TOOL_RECORDED("triage.tool.recorded", 1, Topic.TRIAGE, TriageEvent.ToolRecorded.class),
    REFERRAL_OPENED("referral.opened", 1, Topic.TRACKING, CaseEvent.Opened.class),
    CHECK_COMPLETED("check.completed", 2, Topic.TRACKING, CaseEvent.CheckCompleted.class),
    CASE_ASSIGNED("case.assigned", 1, Topic.TRACKING, CaseEvent.Assigned.class),
    HANDOVER_REQUESTED("handover.requested", 2, Topic.TRACKING, CaseEvent.HandoverRequested.class),
    HANDOVER_ACCEPTED("handover.accepted", 2, Topic.TRACKING, CaseEvent.HandoverAccepted.class),
    HANDOVER_REJECTED("handover.rejected", 1, Topic.TRACKING, CaseEvent.HandoverRejected.class),
    HANDOVER_WITHDRAWN("handover.withdrawn", 1, Topic.TRACKING, CaseEvent.HandoverWithdrawn.class),
    MANIFEST_MISMATCHED("reconciliation.mismatch", 1, Topic.TRACKING, CaseEvent.ManifestMismatched.class),
    HOLD_PLACED("hold.placed", 1, Topic.TRACKING, CaseEvent.HoldPlaced.class),
    HOLD_REVIEWED("hold.reviewed", 1, Topic.TRACKING, CaseEvent.HoldReviewed.class),
    HOLD_LIFTED("hold.lifted", 1, Topic.TRACKING, CaseEvent.HoldLifted.class),
    ACTION_RECORDED("action.recorded", 1, Topic.TRACKING, CaseEvent.ActionRecorded.class),
    DECISION_MADE("decision.made", 2, Topic.TRACKING, CaseEvent.Decided.class),
    REFERRER_INFORMED("referrer.informed", 1, Topic.TRACKING, CaseEvent.ReferrerInformed.class),
    CASE_CLOSED("case.closed", 1, Topic.TRACKING, CaseEvent.Closed.class),
    CASE_REOPENED("case.reopened", 1, Topic.TRACKING, CaseEvent.Reopened.class),
    ENTRY_CORRECTED("entry.corrected", 1, Topic.TRACKING, CaseEvent.EntryCorrected.class),
    CASE_LINKED("case.linked", 1, Topic.TRACKING, CaseEvent.Linked.class),
    CASE_UNLINKED("case.unlinked", 1, Topic.TRACKING, CaseEvent.Unlinked.class),
    CHILD_RECORDED("child.recorded", 1, Topic.TRACKING, InvestigationEvent.ChildRecorded.class),
    SAFEGUARDING_SHARED("safeguarding.shared", 1, Topic.TRACKING, InvestigationEvent.SafeguardingShared.class),
    DEVICE_SEIZED("device.seized", 1, Topic.TRACKING, InvestigationEvent.DeviceSeized.class),
    EXAMINATION_STARTED("device.examination.started", 1, Topic.TRACKING, InvestigationEvent.ExaminationStarted.class),
    EXAMINATION_FINISHED("device.examined", 1, Topic.TRACKING, InvestigationEvent.ExaminationFinished.class),
    BAIL_SET("bail.set", 1, Topic.TRACKING, InvestigationEvent.BailSet.class),
    BAIL_EXTENDED("bail.extended", 1, Topic.TRACKING, InvestigationEvent.BailExtended.class),
    BAIL_ENDED("bail.ended", 1, Topic.TRACKING, InvestigationEvent.BailEnded.class),
    DISCLOSURE_DECIDED("disclosure.decided", 1, Topic.TRACKING, InvestigationEvent.DisclosureDecided.class),
    RISK_ASSESSED("risk.assessed", 1, Topic.TRACKING, InvestigationEvent.RiskAssessed.class),
    SUBJECT_DIED("subject.deceased", 1, Topic.TRACKING, InvestigationEvent.SubjectDied.class),
    EXPIRY_NAMED("expiry.named", 1, Topic.TRACKING, InvestigationEvent.ExpiryNamed.class),
    CLOCK_DUE_SOON("clock.due.soon", 2, Topic.TRACKING, ClockEvent.DueSoon.class),
    CLOCK_BREACHED("clock.breached", 2, Topic.TRACKING, ClockEvent.Breached.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(toUnmodifiableMap(EventType::wireName, identity()));
    private static final Map<Class<? extends VigilEvent>, EventType> BY_EVENT =
            Arrays.stream(values()).collect(toUnmodifiableMap(EventType::event, identity()));

    private final String wireName;
    private final int version;
    private final Topic topic;
    private final Class<? extends VigilEvent> event;

    EventType(String wireName, int version, Topic topic, Class<? extends VigilEvent> event) {
        this.wireName = wireName;
        this.version = version;
        this.topic = topic;
        this.event = event;
    }

    /** CloudEvents {@code type}. */
    public String wireName() {
        return wireName;
    }

    public int version() {
        return version;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends VigilEvent> event() {
        return event;
    }

    /** CloudEvents {@code dataschema}: name and version of the shape. */
    public String schema() {
        return "urn:vigil:event:" + wireName + ":" + version;
    }

    public static EventType of(VigilEvent event) {
        return BY_EVENT.get(event.getClass());
    }

    /** Empty for a name that this code does not know; such a message belongs in quarantine. */
    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
