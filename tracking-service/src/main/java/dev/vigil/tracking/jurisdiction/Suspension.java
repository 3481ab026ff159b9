package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Time that the law does not count. Only for a clock whose source says so: no other clock ever pauses.
 *
 * @param from what suspends the clock
 * @param until what lets it go on
 */
public record Suspension(
        @JsonProperty(required = true) List<Trigger> from,
        @JsonProperty(required = true) List<Trigger> until) {
    public Suspension {
        from = List.copyOf(from);
        until = List.copyOf(until);
    }
}
