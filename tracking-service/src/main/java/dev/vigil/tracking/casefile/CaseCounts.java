package dev.vigil.tracking.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * How many cases a list would show.
 *
 * @param more there are more than {@code cases}: counting stopped there
 * @param byState and the others: null where cases had to be looked at to be counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseCounts(
        long cases,
        boolean more,
        Map<String, Long> byState,
        Map<String, Long> byBand,
        Map<String, Long> byUnit,
        Map<String, Long> bySource) {

    /** Most cases that are looked at to count them. */
    static final int MOST_LOOKED_AT = 10_000;

    /** @param found up to one more than are told */
    static CaseCounts lookedAt(long found) {
        return new CaseCounts(Math.min(found, MOST_LOOKED_AT), found > MOST_LOOKED_AT, null, null, null, null);
    }
}
