package dev.vigil.tracking.figure;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.joining;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.unit.UnitTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the counts that add up to a cohort: kept for all, by unit, by operation, by source, and by all three at once. */
@ApplicationScoped
class Series {

    private static final String ANY = "*";

    private final Database database;
    private final UnitTree units;

    Series(Database database, UnitTree units) {
        this.database = database;
        this.units = units;
    }

    Asked of(Cohort cohort) {
        var below = cohort.unit() == null ? null : units.from(cohort.unit());
        return new Asked(cohort, below, ids(cohort, below), tense(cohort));
    }

    private List<Integer> ids(Cohort cohort, List<String> below) {
        var filters = Stream.of(cohort.unit(), cohort.operation(), cohort.source())
                .filter(Objects::nonNull)
                .count();
        // One filter has counts of its own; what more of them choose is put together from the finest.
        var others = filters > 1 ? "<> '" + ANY + "'" : "= '" + ANY + "'";
        var conditions = Stream.of("unit", "operation", "source")
                .map(column -> "case when cast(? as text[]) is null then " + column + " " + others + " else " + column
                        + " = any(cast(? as text[])) end")
                .collect(joining(" and "));
        var operation = alone(cohort.operation());
        var source = alone(cohort.source());
        return database.read(
                row -> row.getInt(1),
                "select id from count_series where clock = ? and " + conditions,
                cohort.clock(),
                below,
                below,
                operation,
                operation,
                source,
                source);
    }

    private static List<String> alone(String value) {
        return value == null ? null : List.of(value);
    }

    private record Recorded(Instant first, Instant last) {}

    private Tense tense(Cohort cohort) {
        var recorded = database.read(
                        row -> new Recorded(time(row, "first"), time(row, "last")),
                        """
                        select (select min(known_from) from known_clock where clock = ?) as first,
                               greatest((select max(known_from) from known_clock where clock = ?),
                                        (select max(known_until) from known_clock where clock = ? and known_until < 'infinity')) as last""",
                        cohort.clock(),
                        cohort.clock(),
                        cohort.clock())
                .getFirst();
        return recorded.last() == null || !recorded.last().isAfter(cohort.asAt())
                ? Tense.latest()
                : Tense.past(cohort.asAt(), recorded.first(), recorded.last());
    }
}
