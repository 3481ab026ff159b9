package dev.vigil.tracking.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The scenario files: the 35 packages of one force and the 2,345 records of a hub. Times of day are not known; 10:00 stands for all. */
public final class Spade {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final LocalDate HUB_RECEIVED = LocalDate.of(2012, 7, 16);
    public static final String NO_MATERIAL = "no_indecent_material_identified";

    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final List<Integer> SENT_ON_25_26_27_NOVEMBER = List.of(400, 450, 658);

    private Spade() {}

    /** @param stop null while it waits */
    record Wait(LocalDate start, LocalDate stop, String kind) {
        Spell asAt(LocalDate day) {
            var stopped = stop != null && !stop.isAfter(day);
            return new Spell(null, days(start, stopped ? stop : day), 0, stopped ? kind : null, 1);
        }

        private static int days(LocalDate from, LocalDate to) {
            return (int) ChronoUnit.DAYS.between(atTen(from), atTen(to));
        }
    }

    static ZonedDateTime atTen(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(LONDON);
    }

    public static Instant ten(LocalDate day) {
        return atTen(day).toInstant();
    }

    public static List<Map<String, String>> packages() {
        return rows("force_packages.csv");
    }

    static List<Spell> packagesAsAt(LocalDate day) {
        return packages().stream().map(row -> firstAction(row).asAt(day)).toList();
    }

    static Wait firstAction(Map<String, String> row) {
        var action = date(row, "warrant") == null ? date(row, "other_action") : date(row, "warrant");
        var received = date(row, "received");
        return action == null
                ? new Wait(received, date(row, "closed_no_material"), NO_MATERIAL)
                : new Wait(received, action, "action");
    }

    static List<Spell> firstReads() {
        return packages().stream()
                .map(row -> new Wait(date(row, "received"), date(row, "first_read"), "opened")
                        .asAt(LocalDate.of(2014, 10, 23)))
                .toList();
    }

    static List<Spell> hubAsAt(LocalDate day) {
        return hubWaits().stream().map(wait -> wait.asAt(day)).toList();
    }

    static List<Wait> hubWaits() {
        var waits = new ArrayList<Wait>();
        for (var i = 0; i < SENT_ON_25_26_27_NOVEMBER.size(); i++) {
            for (var n = 0; n < SENT_ON_25_26_27_NOVEMBER.get(i); n++) {
                waits.add(new Wait(HUB_RECEIVED, LocalDate.of(2013, 11, 25 + i), "accepted"));
            }
        }
        for (var n = waits.size(); n < hubRecords(); n++) {
            waits.add(new Wait(HUB_RECEIVED, null, null));
        }
        return waits;
    }

    static int hubRecords() {
        return rows("hub_disseminations.csv").stream()
                .mapToInt(row -> Integer.parseInt(row.get("records")))
                .sum();
    }

    public static LocalDate date(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
    }

    private static List<Map<String, String>> rows(String file) {
        try (var csv = Spade.class.getResourceAsStream("/spade/" + file)) {
            var lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n");
            var header = COMMA.split(lines[0], -1);
            var rows = new ArrayList<Map<String, String>>();
            for (var line = 1; line < lines.length; line++) {
                rows.add(row(header, COMMA.split(lines[line], -1)));
            }
            return rows;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        var row = new HashMap<String, String>();
        for (var column = 0; column < header.length; column++) {
            row.put(header[column].strip(), cells[column].strip());
        }
        return row;
    }
}
