package dev.vigil.tracking.jurisdiction;

/**
 * What a trigger needs to know of the case, as it is after the event.
 *
 * @param receivedByHub whether the unit that the referral was sent to is a hub
 * @param accessUnknown whether it is open if the subject can reach children
 * @param childAtRisk whether the event made known that a child is at risk
 * @param childConcerned whether any child has been recorded
 */
public record Circumstances(
        boolean receivedByHub, boolean accessUnknown, boolean childAtRisk, boolean childConcerned) {}
