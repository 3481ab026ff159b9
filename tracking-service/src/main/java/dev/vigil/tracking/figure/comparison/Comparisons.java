package dev.vigil.tracking.figure.comparison;

import dev.vigil.tracking.figure.Cohort;
import dev.vigil.tracking.figure.FigureRegistry;
import dev.vigil.tracking.figure.Figures;
import dev.vigil.tracking.figure.comparison.Comparison.Counts;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks the same figures of each unit that its own page shows, so that no two pages can disagree. */
@ApplicationScoped
class Comparisons {

    private final Figures figures;
    private final FigureRegistry registry;
    private final Database database;

    Comparisons(Figures figures, FigureRegistry registry, Database database) {
        this.figures = figures;
        this.registry = registry;
        this.database = database;
    }

    /** @param cohort whose unit, if it has one, is the one whose parts are compared; else all that are part of none */
    Comparison of(Cohort cohort) {
        var counts =
                parts(cohort.unit()).stream().map(unit -> counts(cohort, unit)).toList();
        return Comparison.of(registry.definition(Comparison.ID), cohort.clock(), cohort.asAt(), cohort.unit(), counts);
    }

    private List<String> parts(String unit) {
        return database.read(
                row -> row.getString(1),
                "select code from unit where parent is not distinct from ?::text order by code",
                unit);
    }

    private Counts counts(Cohort cohort, String unit) {
        var figure = figures.timeToStop(in(unit, cohort), null);
        var judged = figure.received() - figure.open().withinLimit();
        return new Counts(
                unit,
                figure.received(),
                figure.open().n(),
                judged,
                Math.min(judged, figure.breaches().n()),
                figure.curve() == null ? null : figure.curve().median());
    }

    private static Cohort in(String unit, Cohort cohort) {
        return new Cohort(
                cohort.clock(),
                cohort.operation(),
                unit,
                cohort.source(),
                cohort.band(),
                cohort.receivedFrom(),
                cohort.receivedTo(),
                cohort.closedFrom(),
                cohort.closedTo(),
                cohort.asAt());
    }
}
