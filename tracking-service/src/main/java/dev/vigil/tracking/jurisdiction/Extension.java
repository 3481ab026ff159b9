package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A longer limit that somebody of rank may allow, from the same start.
 *
 * @param authority lowest rank that may, as the pack names it
 */
public record Extension(
        @JsonProperty(required = true) Limit limit,
        @JsonProperty(required = true) String authority) {}
