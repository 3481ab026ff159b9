package dev.vigil.tracking.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.unit.UnitTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How many cases there are of each kind, from counts that are kept with the cases. */
@ApplicationScoped
class CaseTally {

    private static final String NOT_ASSESSED = "NONE";

    private final Database database;
    private final UnitTree units;

    CaseTally(Database database, UnitTree units) {
        this.database = database;
        this.units = units;
    }

    private record Kind(String unit, String band, String state, String source, long cases) {}

    /** @param filter of what the tally knows */
    CaseCounts count(CaseFilter filter) {
        var values = new ArrayList<Object>(filter.values());
        var ofUnit = "";
        if (filter.unit() != null) {
            ofUnit = " and owner_unit = any(?)";
            values.add(units.from(filter.unit()));
        }
        var kinds = database.read(
                row -> new Kind(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)),
                "select owner_unit, coalesce(band, '" + NOT_ASSESSED
                        + "'), state, source_kind, sum(cases) from case_tally where " + filter.words() + ofUnit
                        + " group by 1, 2, 3, 4 having sum(cases) <> 0",
                values.toArray());
        return new CaseCounts(
                kinds.stream().mapToLong(Kind::cases).sum(),
                false,
                by(kinds, Kind::state),
                by(kinds, Kind::band),
                by(kinds, Kind::unit),
                by(kinds, Kind::source));
    }

    private static Map<String, Long> by(List<Kind> kinds, Function<Kind, String> what) {
        return kinds.stream().collect(groupingBy(what, TreeMap::new, summingLong(Kind::cases)));
    }
}
