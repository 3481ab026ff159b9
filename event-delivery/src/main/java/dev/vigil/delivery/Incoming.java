package dev.vigil.delivery;

import dev.vigil.contract.EventType;
import dev.vigil.contract.VigilEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param version of the publisher's aggregate for this referral
 * @param payload the JSON as sent; keeps the fields that this code does not know
 */
public record Incoming(UUID id, EventType type, long version, Instant time, VigilEvent event, byte[] payload) {}
