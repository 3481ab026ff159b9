package dev.vigil.tracking.jurisdiction;

import static java.util.stream.Collectors.joining;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Editions of packs as rows. */
@ApplicationScoped
class Editions {

    private final Database database;

    Editions(Database database) {
        this.database = database;
    }

    long latest() {
        return database.read(row -> row.getLong(1), "select coalesce(max(number), 0) from jurisdiction_edition")
                .getFirst();
    }

    List<Edition> after(long number) {
        return database.read(
                Editions::edition,
                "select number, file, days_off, because from jurisdiction_edition where number > ? order by number",
                number);
    }

    /** Two that install at once come one after the other, until the transaction ends. */
    void hold() {
        database.read(row -> row.getString(1), "select pg_advisory_xact_lock(hashtext('jurisdiction'))::text");
    }

    boolean knows(Edition edition) {
        return !database.read(
                        row -> row.getLong(1),
                        "select number from jurisdiction_edition where pack = ? and file = ?",
                        edition.pack().id(),
                        edition.file())
                .isEmpty();
    }

    boolean knowsVersion(JurisdictionPack pack) {
        return !database.read(
                        row -> row.getLong(1),
                        "select number from jurisdiction_edition where pack = ? and version = ?",
                        pack.id(),
                        pack.version())
                .isEmpty();
    }

    /** In force from now on; open clocks follow. */
    void install(Edition edition, String because, String by, Instant now) {
        database.write(
                """
                insert into jurisdiction_edition (pack, version, file, days_off, because, installed_by, in_force_from)
                values (?, ?, ?, ?, ?, ?, ?)""",
                edition.pack().id(),
                edition.pack().version(),
                edition.file(),
                written(edition.daysOff()),
                because,
                by,
                now);
        database.write("insert into reprojection (because) values (?)", because);
    }

    private static String written(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(joining(" "));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        var days = Arrays.stream(row.getString("days_off").split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
        return Edition.stored(row.getLong("number"), row.getString("file"), days, row.getString("because"));
    }
}
