package dev.vigil.delivery;

import dev.vigil.contract.VigilEvent;
import java.time.Instant;

/**
 * An event about to be published.
 *
 * @param version of the publisher's aggregate for this referral: 1, 2, 3 ... without a gap, so that a consumer sees repeats and losses
 * @param occurredAt CloudEvents {@code time}
 */
public record Outgoing(long version, Instant occurredAt, VigilEvent event) {}
