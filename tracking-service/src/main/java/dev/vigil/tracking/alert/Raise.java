package dev.vigil.tracking.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that somebody must look at.
 *
 * @param groupKey cases with the same key share one alert
 * @param level percent of the limit that is used, for a breach; a higher one opens an acknowledged alert again
 */
public record Raise(String kind, String groupKey, String title, String unit, Instant at, int level, UUID caseId) {}
