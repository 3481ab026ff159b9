package dev.vigil.tracking.alert;

import dev.vigil.tracking.jurisdiction.Calendar;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;

/** When people are told of what can wait: in working hours. A breach is told at any hour, and clocks never pause. */
@ApplicationScoped
class AlertHours {

    private final Calendar calendar;
    private final LocalTime from;
    private final LocalTime to;

    @Inject
    AlertHours(JurisdictionPack pack, AlertConfig config) {
        this(pack.calendar(), config.hoursFrom(), config.hoursTo());
    }

    AlertHours(Calendar calendar, LocalTime from, LocalTime to) {
        this.calendar = calendar;
        this.from = from;
        this.to = to;
    }

    /** This instant, or the first of the next working hours. */
    Instant next(Instant at) {
        var local = at.atZone(calendar.zone());
        var today = local.toLocalDate();
        if (calendar.isWorkingDay(today) && local.toLocalTime().isBefore(to)) {
            return local.toLocalTime().isBefore(from)
                    ? today.atTime(from).atZone(calendar.zone()).toInstant()
                    : at;
        }
        var day = today.plusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(from).atZone(calendar.zone()).toInstant();
    }
}
