package dev.vigil.tracking.figure.comparison;

/** A share with its 95 % interval by Wilson's score, which stays within 0 and 1 and holds for few cases. */
public record Wilson(long n, long of, double share, double lower, double upper) {

    private static final double Z = 1.959963984540054;

    /** Null if there is nothing to have a share of. */
    public static Wilson of(long n, long of) {
        if (of == 0) {
            return null;
        }
        var share = (double) n / of;
        var shrink = 1 + Z * Z / of;
        var middle = (share + Z * Z / (2 * of)) / shrink;
        var half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / shrink;
        return new Wilson(n, of, share, n == 0 ? 0 : middle - half, n == of ? 1 : middle + half);
    }
}
