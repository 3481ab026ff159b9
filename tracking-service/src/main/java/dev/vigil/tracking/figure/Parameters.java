package dev.vigil.tracking.figure;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads query parameters, and refuses all that are wrong at once. */
public final class Parameters {

    private final ZoneId zone;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    public Parameters(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The instant, or the first of the day; null if nothing was given. */
    public Instant from(String name, String value) {
        return moment(name, value, this::startOf);
    }

    /** The instant, or the last of the day; null if nothing was given. */
    public Instant to(String name, String value) {
        return moment(name, value, this::endOf);
    }

    /** As {@link #to}; now if nothing was given or if the day is today. */
    public Instant asAt(String value) {
        var asked = to("asAt", value);
        if (asked == null || now.atZone(zone).toLocalDate().toString().equals(value)) {
            return now;
        }
        if (asked.isAfter(now)) {
            fault("asAt", "`" + value + "` is still to come; it is now " + now);
        }
        return asked;
    }

    /** Null if nothing was given. */
    public <E extends Enum<E>> E oneOf(String name, String value, Class<E> kinds) {
        if (value == null) {
            return null;
        }
        var all = List.of(kinds.getEnumConstants());
        return all.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseGet(() -> {
                    fault(name, "`" + value + "` is none of " + all);
                    return null;
                });
    }

    public void inOrder(String fromName, Instant from, String toName, Instant to) {
        if (from != null && to != null && from.isAfter(to)) {
            fault(toName, "is before " + fromName);
        }
    }

    public void fault(String name, String detail) {
        faults.add(Fault.in(name, detail));
    }

    /** @throws Refusal if anything was wrong */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemKind.INVALID_PARAMETER, words(), faults);
        }
    }

    private String words() {
        var first = faults.getFirst();
        return first.parameter() + ": " + first.detail();
    }

    private Instant moment(String name, String value, Function<LocalDate, Instant> ofDay) {
        if (value == null) {
            return null;
        }
        try {
            return value.length() == "2014-08-31".length()
                    ? ofDay.apply(LocalDate.parse(value))
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException unreadable) {
            fault(name, "cannot read `" + value + "`; write a date 2014-08-31 or an instant 2014-08-31T10:00:00Z");
            return null;
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The database keeps microseconds: a nanosecond less than midnight would be rounded up to the next day. */
    private Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }
}
