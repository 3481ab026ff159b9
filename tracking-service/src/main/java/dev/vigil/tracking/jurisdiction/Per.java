package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Of what a case may have several clocks of one kind. */
public enum Per {
    /** One for the whole case. */
    @JsonProperty("case")
    CASE,
    @JsonProperty("handover")
    HANDOVER,
    @JsonProperty("device")
    DEVICE,
    @JsonProperty("child")
    CHILD,
    /** Each starting event starts its own; a stop stops all that run. */
    @JsonProperty("event")
    EVENT
}
