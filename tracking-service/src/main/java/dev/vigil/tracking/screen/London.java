package dev.vigil.tracking.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people here write them; the only place where the screen knows a zone. */
final class London {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter THIS_YEAR = at("d MMM HH:mm");
    private static final DateTimeFormatter OTHER_YEAR = at("d MMM uuuu HH:mm");
    private static final DateTimeFormatter FULL = at("EEEE d MMMM uuuu 'at' HH:mm:ss z");
    private static final DateTimeFormatter CLOCK = at("EEE d MMM uuuu, HH:mm:ss z");
    private static final DateTimeFormatter DAY = at("d MMM uuuu");
    private static final DateTimeFormatter SECONDS = at("HH:mm:ss");

    private London() {}

    private static DateTimeFormatter at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZONE);
    }

    /** {@code 23 Nov 21:08}, with the year if it is not the year of {@code now}. */
    static String brief(Instant time, Instant now) {
        var sameYear = time.atZone(ZONE).getYear() == now.atZone(ZONE).getYear();
        return (sameYear ? THIS_YEAR : OTHER_YEAR).format(time);
    }

    static String full(Instant time) {
        return FULL.format(time);
    }

    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String seconds(Instant time) {
        return SECONDS.format(time);
    }
}
