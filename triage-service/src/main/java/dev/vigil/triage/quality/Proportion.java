package dev.vigil.triage.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share with its 95 % interval by Wilson, which holds for small numbers too.
 *
 * @param share null if there is nothing to take a share of
 */
@Schema(description = "A share from 0 to 1 with its 95 % interval (Wilson); without a share while n is 0.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proportion(long n, long count, Double share, Double low, Double high) {

    private static final double Z = 1.959963984540054;

    public static Proportion of(long count, long n) {
        if (n == 0) return new Proportion(0, 0, null, null, null);
        var share = (double) count / n;
        var shrink = 1 + Z * Z / n;
        var middle = (share + Z * Z / (2 * n)) / shrink;
        var half = Z / shrink * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        return new Proportion(n, count, share, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    boolean isClearOf(double other) {
        return n > 0 && (other < low || other > high);
    }
}
