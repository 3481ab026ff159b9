package dev.vigil.contract;

/** Something that happened to one referral. Past tense; carries ids and values, never a name, never an identity. */
public sealed interface VigilEvent permits ReferralEvent, TriageEvent, CaseEvent, ClockEvent {

    /** The referral it happened to: key on Kafka and CloudEvents {@code subject}. */
    ReferralId referral();
}
