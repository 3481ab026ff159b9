package dev.vigil.intake.referral;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Short human reference, for example {@code R-26-0004-K7}: year of receipt, number, check character. Its letters are
 * Crockford's, so none can be taken for another when it is read out on the telephone.
 */
record Reference(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("R-\\d\\d-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2,6}");

    Reference {
        if (!SHAPE.matcher(text).matches() || check(text.substring(2).replace("-", "")) != 0) {
            throw new IllegalArgumentException("no reference, or one that was written down wrongly");
        }
    }

    static Reference of(Instant receivedAt, long number) {
        var year = "%02d".formatted(receivedAt.atZone(ZoneOffset.UTC).getYear() % 100);
        var digits = encoded(number);
        var letters = digits + LETTERS.charAt(check(year + digits + "0"));
        return new Reference("R-" + year + "-" + letters.substring(0, 4) + "-" + letters.substring(4));
    }

    private static String encoded(long number) {
        var digits = new StringBuilder();
        for (long rest = number; rest > 0 || digits.length() < 5; rest >>= 5) {
            digits.append(LETTERS.charAt((int) (rest & 31)));
        }
        return digits.reverse().toString();
    }

    // A code over the field of 32 elements: every digit weighs differently, so one wrong character and any two that
    // changed places are always noticed. A remainder of 0 means that it is right.
    private static int check(String digits) {
        int remainder = 0;
        for (char digit : digits.toCharArray()) {
            remainder = timesX(remainder) ^ LETTERS.indexOf(digit);
        }
        return remainder;
    }

    private static int timesX(int element) {
        return (element << 1) ^ ((element & 16) == 0 ? 0 : 0b100101);
    }
}
