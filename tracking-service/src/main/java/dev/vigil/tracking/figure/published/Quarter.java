package dev.vigil.tracking.figure.published;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The only cut of time that is published: one that no other overlaps.
 *
 * @param name as {@code 2014-Q3}
 * @param end its last instant
 */
record Quarter(String name, Instant start, Instant end) {

    private static final Pattern WRITTEN = Pattern.compile("(2[0-9]{3})-Q([1-4])");

    static Optional<Quarter> parse(String text, ZoneId zone) {
        var parts = WRITTEN.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var first = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)) * 3 - 2, 1);
        return Optional.of(new Quarter(
                text,
                first.atStartOfDay(zone).toInstant(),
                first.plusMonths(3).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS)));
    }
}
