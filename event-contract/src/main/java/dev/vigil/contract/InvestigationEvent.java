package dev.vigil.contract;

import java.time.Instant;
import java.util.List;

/** What happened in the investigation: to children, devices and the subject. Devices and children have numbers, never names. */
public sealed interface InvestigationEvent extends CaseEvent {

    /**
     * A child was found to be concerned, or its safety changed.
     *
     * @param child label within the case, for example {@code C1}
     */
    record ChildRecorded(ReferralId referral, Entry entry, String child, ChildSafety safety)
            implements InvestigationEvent {}

    /** Children's services were told of these children. */
    record SafeguardingShared(ReferralId referral, Entry entry, List<String> children) implements InvestigationEvent {
        public SafeguardingShared {
            children = List.copyOf(children);
        }
    }

    /**
     * @param device label within the case, for example {@code D1}
     * @param kind for example {@code phone}
     */
    record DeviceSeized(ReferralId referral, Entry entry, String device, String kind) implements InvestigationEvent {}

    record ExaminationStarted(ReferralId referral, Entry entry, String device) implements InvestigationEvent {}

    record ExaminationFinished(ReferralId referral, Entry entry, String device) implements InvestigationEvent {}

    /** Bail before charge was set after an arrest. */
    record BailSet(ReferralId referral, Entry entry, boolean conditions) implements InvestigationEvent {}

    /**
     * @param limit how long bail may last now in all, as a jurisdiction pack writes it, for example {@code 6mo}
     * @param authority who may allow that, as the pack names it, for example {@code inspector}
     */
    record BailExtended(ReferralId referral, Entry entry, String limit, String authority)
            implements InvestigationEvent {}

    record BailEnded(ReferralId referral, Entry entry) implements InvestigationEvent {}

    /**
     * Whether to tell an employer, a regulator or a voluntary body was decided; a refusal is recorded like a consent.
     *
     * @param recipient kind of body, for example {@code employer}
     */
    record DisclosureDecided(ReferralId referral, Entry entry, boolean disclosed, String recipient)
            implements InvestigationEvent {}

    /** @param occasion what led to it, for example {@code arrest} */
    record RiskAssessed(ReferralId referral, Entry entry, RiskKind risk, RiskLevel level, String occasion)
            implements InvestigationEvent {}

    /** The subject of the referral has died. The case goes on: the children are still to be found. */
    record SubjectDied(ReferralId referral, Entry entry) implements InvestigationEvent {}

    /**
     * A third party said until when it keeps what may be evidence.
     *
     * @param holder kind of third party, for example {@code platform}
     */
    record ExpiryNamed(ReferralId referral, Entry entry, String holder, Instant until) implements InvestigationEvent {}
}
