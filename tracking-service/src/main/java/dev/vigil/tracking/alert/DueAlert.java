package dev.vigil.tracking.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert whose next person is to be told.
 *
 * @param officer who answers for its cases, or null for whoever has the unit's duty
 * @param dueAt when that was to happen
 */
record DueAlert(
        UUID id,
        AlertKind kind,
        String title,
        String unit,
        String officer,
        int level,
        int round,
        int count,
        Instant raisedAt,
        Instant dueAt) {}
