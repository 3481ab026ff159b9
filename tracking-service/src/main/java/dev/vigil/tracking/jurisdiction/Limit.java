package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Longest a clock may run. Written {@code 4h}, {@code 7d}, {@code 1wd}, {@code 3mo} or {@code $until}. */
public record Limit(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})(h|d|wd|mo)");

    public enum Unit {
        /** Elapsed. */
        HOURS("h"),
        /** By the wall clock of the zone: seven days from 10:00 end at 10:00, also when the clocks change in between. */
        DAYS("d"),
        /** As {@link #DAYS}, but time passes on working days only, from midnight to midnight. */
        WORKING_DAYS("wd"),
        /** Calendar months. */
        MONTHS("mo"),
        /** Until the instant that the starting event names. */
        NAMED("$until");

        private final String letters;

        Unit(String letters) {
            this.letters = letters;
        }

        private static Unit of(String letters) {
            return switch (letters) {
                case "h" -> HOURS;
                case "d" -> DAYS;
                case "mo" -> MONTHS;
                default -> WORKING_DAYS;
            };
        }
    }

    private static final Limit UNTIL = new Limit(1, Unit.NAMED);

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit is at least one hour or day");
        }
    }

    @JsonCreator
    public static Limit parse(String written) {
        if (UNTIL.toString().equals(written)) {
            return UNTIL;
        }
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("cannot read the limit `" + written
                    + "`; write hours 4h, calendar days 7d, working days 1wd, months 3mo or $until");
        }
        return new Limit(Integer.parseInt(parts.group(1)), Unit.of(parts.group(2)));
    }

    /** Whether the starting event names the end of it. */
    public boolean isNamed() {
        return unit == Unit.NAMED;
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
            case MONTHS -> share(start, calendar.plusMonths(start, amount), percent);
            case NAMED -> throw new IllegalStateException("only the event says when the limit ends");
        };
    }

    /** When this share of the time between the two has passed. */
    public static Instant share(Instant start, Instant due, int percent) {
        return start.plus(Duration.between(start, due).multipliedBy(percent).dividedBy(100));
    }

    private Duration share(int percent) {
        return Duration.ofDays(amount).multipliedBy(percent).dividedBy(100);
    }

    @JsonValue
    @Override
    public String toString() {
        return isNamed() ? unit.letters : amount + unit.letters;
    }
}
