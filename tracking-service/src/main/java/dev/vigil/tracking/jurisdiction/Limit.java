package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Longest a clock may run. Written {@code 4h}, {@code 7d} or {@code 1wd}. */
public record Limit(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})(h|d|wd)");

    public enum Unit {
        /** Elapsed. */
        HOURS("h"),
        /** By the wall clock of the zone: seven days from 10:00 end at 10:00, also when the clocks change in between. */
        DAYS("d"),
        /** As {@link #DAYS}, but time passes on working days only, from midnight to midnight. */
        WORKING_DAYS("wd");

        private final String letters;

        Unit(String letters) {
            this.letters = letters;
        }

        private static Unit of(String letters) {
            return switch (letters) {
                case "h" -> HOURS;
                case "d" -> DAYS;
                default -> WORKING_DAYS;
            };
        }
    }

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit is at least one hour or day");
        }
    }

    @JsonCreator
    public static Limit parse(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "cannot read the limit `" + written + "`; write hours 4h, calendar days 7d or working days 1wd");
        }
        return new Limit(Integer.parseInt(parts.group(1)), Unit.of(parts.group(2)));
    }

    public Instant due(Instant start, Calendar calendar) {
        return at(start, 100, calendar);
    }

    /** When this share of the limit is used up. */
    public Instant at(Instant start, int percent, Calendar calendar) {
        return switch (unit) {
            case HOURS ->
                start.plus(Duration.ofHours(amount).multipliedBy(percent).dividedBy(100));
            case DAYS -> calendar.plusWallTime(start, share(percent));
            case WORKING_DAYS -> calendar.plusWorkingTime(start, share(percent));
        };
    }

    private Duration share(int percent) {
        return Duration.ofDays(amount).multipliedBy(percent).dividedBy(100);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount + unit.letters;
    }
}
