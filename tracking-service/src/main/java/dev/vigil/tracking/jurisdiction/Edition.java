package dev.vigil.tracking.jurisdiction;

import java.time.LocalDate;
import java.util.List;

/**
 * A pack as it was put in force, with the days off as they were known then.
 *
 * @param number rises with every edition of any pack
 * @param file as it was given
 * @param because what was new: the version of the pack, or its calendar
 */
public record Edition(long number, JurisdictionPack pack, String file, List<LocalDate> daysOff, String because) {
    public Edition {
        daysOff = List.copyOf(daysOff);
    }

    /** @throws PackRefused if the file is wrong */
    static Edition of(String file) {
        return of(file, PackFile.read(file).daysOff());
    }

    private static Edition of(String file, List<LocalDate> daysOff) {
        return new Edition(0, PackFile.read(file).pack(daysOff), file, daysOff, "");
    }

    static Edition stored(long number, String file, List<LocalDate> daysOff, String because) {
        return new Edition(number, PackFile.read(file).pack(daysOff), file, daysOff, because);
    }

    Edition because(String cause) {
        return new Edition(number, pack, file, daysOff, cause);
    }

    /** The same pack with the days off as they are known now. */
    Edition withTodaysCalendar() {
        return of(file);
    }
}
