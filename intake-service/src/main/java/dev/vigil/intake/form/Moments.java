package dev.vigil.intake.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Points in time as senders write them. */
public final class Moments {

    private static final OffsetDateTime EARLIEST = OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private Moments() {}

    /** A moment that lies in the past, except for what clocks may differ. */
    public static Reading<Instant> notAfter(Instant latest) {
        return json -> {
            var moment = parsed(Readings.text(json));
            if (moment.isBefore(EARLIEST)) {
                throw new Unfit("has a year before " + EARLIEST.getYear());
            }
            if (moment.toInstant().isAfter(latest)) {
                throw new Unfit("lies in the future, in the year " + moment.getYear());
            }
            // What the database cannot hold must not be published either.
            return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
        };
    }

    private static OffsetDateTime parsed(String text) throws Unfit {
        if (text.matches("[+-]?\\d{5,}-.{0,40}")) {
            throw new Unfit("has a year with more than four digits");
        }
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeParseException e) {
            throw new Unfit("must be a date and time with its offset, such as 2026-03-02T09:00:00Z");
        }
    }
}
