package dev.vigil.tracking.timeline;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.EventType;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.VigilEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of a case's timeline.
 *
 * @param seq place in the case's timeline, from 1
 * @param actor who made the entry, and for which unit; the first entry's unit holds the case
 * @param eventId of the event that arrived, or null for what tracking itself records and publishes
 * @param sourceVersion version that its publisher gave it
 * @param payload the event as JSON, with every field that came; null for one of ours that is not stored yet
 */
public record TimelineEntry(
        long seq,
        VigilEvent event,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        String reason,
        UUID eventId,
        long sourceVersion,
        String payload) {

    /** Recording takes a person a moment; more than that is recording afterwards. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    public ReferralId referral() {
        return event.referral();
    }

    public EventType type() {
        return EventType.of(event);
    }

    /** Whether it was recorded well after it was true. */
    public boolean isLate() {
        return occurredAt.plus(MOMENT).isBefore(recordedAt);
    }

    /** The same line, told with the time that a correction gave it. */
    TimelineEntry movedTo(Instant at) {
        return new TimelineEntry(
                seq, Moved.to(at, (CaseEvent) event), at, recordedAt, actor, reason, eventId, sourceVersion, payload);
    }

    boolean isOurs() {
        return eventId == null;
    }
}
