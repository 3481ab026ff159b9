package dev.vigil.tracking.jurisdiction;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Public holidays of a country or a part of it, by the tables of Jollyday; written {@code gb/eng}. */
final class PublicHolidays {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2060;

    private final HolidayManager country;
    private final String[] part;

    private PublicHolidays(HolidayManager country, String... part) {
        this.country = country;
        this.part = part;
    }

    static PublicHolidays of(String written) {
        var names = written.split("/", -1);
        try {
            var country = HolidayManager.getInstance(ManagerParameters.create(names[0]));
            var holidays = new PublicHolidays(country, Arrays.copyOfRange(names, 1, names.length));
            if (holidays.exist()) {
                return holidays;
            }
        } catch (IllegalStateException noSuchFile) {
            throw new IllegalArgumentException("there is no calendar `" + written + "`", noSuchFile);
        }
        throw new IllegalArgumentException("there is no calendar `" + written + "`");
    }

    /** Jollyday itself takes any name, and then knows no holidays. */
    private boolean exist() {
        var place = country.getCalendarHierarchy();
        for (var name : part) {
            place = place == null ? null : place.getChildren().get(name);
        }
        return place != null;
    }

    /** Of every year that a clock may reach into. */
    List<LocalDate> days() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(Year::of)
                .flatMap(year -> country.getHolidays(year, part).stream())
                .map(Holiday::getDate)
                .distinct()
                .sorted()
                .toList();
    }
}
