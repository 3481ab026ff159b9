package dev.vigil.tracking.casefile;

import java.time.Instant;

/**
 * Who answers for a case from this instant until the next holding begins.
 *
 * @param unit or, before any unit had it, the agency
 * @param officer code of the officer of the unit, or null for whoever has the unit's duty
 */
public record Holding(String unit, String officer, Instant since) {}
