package dev.vigil.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A message in quarantine as it is shown: never what it says.
 *
 * @param attempts how often it was tried
 * @param redriveAsked whether it will be tried again without waiting for anything
 */
record Quarantined(
        UUID id,
        String group,
        String topic,
        int partition,
        long offset,
        UUID referral,
        Long version,
        String type,
        Reason reason,
        String detail,
        int attempts,
        Instant firstSeen,
        Instant lastSeen,
        boolean redriveAsked) {}
