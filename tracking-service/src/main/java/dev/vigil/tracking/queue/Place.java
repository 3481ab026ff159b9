package dev.vigil.tracking.queue;

import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.UUID;

/**
 * A case at its place in the work order.
 *
 * @param place from 1
 * @param rescue whether it is past its limit
 * @param percentUsed of the limit, whole percents
 * @param because why it stands here, in words
 */
public record Place(
        int place,
        UUID id,
        String reference,
        Band band,
        String unit,
        String officer,
        boolean rescue,
        long percentUsed,
        Instant startedAt,
        Instant dueAt,
        String because) {}
