package dev.vigil.tracking.casefile;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that another service said about a referral, as it is entered into the case.
 *
 * @param version that its publisher gave it
 * @param payload as it came, with the fields that this code does not know
 */
record Arrival(
        UUID id,
        long version,
        VigilEvent event,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        String reason,
        String payload) {

    static Arrival of(Incoming incoming) {
        return of(
                incoming.id(),
                incoming.version(),
                incoming.event(),
                new String(incoming.payload(), StandardCharsets.UTF_8));
    }

    static Arrival of(UUID id, long version, VigilEvent event, String payload) {
        return switch (event) {
            case ReferralEvent.Received received ->
                new Arrival(
                        id,
                        version,
                        event,
                        received.firstReceivedAt(),
                        received.receivedAt(),
                        agency(received.agency(), received.receivingUnit()),
                        null,
                        payload);
            case ReferralEvent.Supplemented supplement ->
                new Arrival(
                        id,
                        version,
                        event,
                        supplement.receivedAt(),
                        supplement.receivedAt(),
                        agency(supplement.agency(), supplement.agency()),
                        null,
                        payload);
            case TriageEvent.Assessed assessed ->
                new Arrival(
                        id,
                        version,
                        event,
                        assessed.assessedAt(),
                        assessed.assessedAt(),
                        new Actor("triage", "triage"),
                        null,
                        payload);
            case TriageEvent.Overridden set ->
                new Arrival(
                        id, version, event, set.overriddenAt(), set.overriddenAt(), set.by(), set.reason(), payload);
            case TriageEvent.ToolRecorded said ->
                new Arrival(id, version, event, said.assessedAt(), said.recordedAt(), said.by(), null, payload);
            case CaseEvent ours -> throw new IllegalArgumentException("only tracking says " + ours.getClass());
            case ClockEvent ours -> throw new IllegalArgumentException("only tracking says " + ours.getClass());
        };
    }

    private static Actor agency(String agency, String unit) {
        return new Actor("agency:" + agency, unit);
    }

    Arrival heldBy(String unit, String because) {
        return new Arrival(id, version, event, occurredAt, recordedAt, new Actor(actor.name(), unit), because, payload);
    }
}
