package dev.vigil.tracking.casefile;

import java.time.Instant;

/** A unit, or before it the agency, that answers for a case from this instant until the next holding begins. */
public record Holding(String unit, Instant since) {}
