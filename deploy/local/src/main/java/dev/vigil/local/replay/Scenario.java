package dev.vigil.local.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What was published about the one hub and the one force, as the files beside this class tell it.
 *
 * @param areas where the hub's records went
 * @param residual records that were not allocated to any area
 */
record Scenario(List<Area> areas, int residual, List<ForcePackage> packages) {

    private static final String RESIDUAL = "RESIDUAL";
    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    static Scenario read() {
        var rows = rows("hub_disseminations.csv").stream()
                .map(row -> new Area(row[0], Integer.parseInt(row[1])))
                .toList();
        return new Scenario(
                rows.stream().filter(area -> !area.name().startsWith(RESIDUAL)).toList(),
                rows.stream()
                        .filter(area -> area.name().startsWith(RESIDUAL))
                        .mapToInt(Area::records)
                        .sum(),
                rows("force_packages.csv").stream().map(Scenario::forcePackage).toList());
    }

    int records() {
        return residual + areas.stream().mapToInt(Area::records).sum();
    }

    private static ForcePackage forcePackage(String[] row) {
        return new ForcePackage(
                row[0],
                row[1],
                date(row[2]),
                date(row[3]),
                row[4],
                date(row[5]),
                row[6].equals("yes"),
                date(row[7]),
                date(row[8]),
                date(row[9]),
                date(row[10]),
                date(row[11]),
                date(row[12]));
    }

    private static LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Scenario.class.getResourceAsStream("/spade/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(OUTSIDE_QUOTES, -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
