package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A limit that takes the place of the usual one where something holds of the case. */
public record SpecialLimit(
        @JsonProperty(required = true) Condition when,
        @JsonProperty(required = true) Limit limit) {}
