package dev.vigil.tracking.figure.capacity;

import dev.vigil.contract.Band;
import dev.vigil.tracking.figure.Cohort;
import dev.vigil.tracking.figure.FigureRegistry;
import dev.vigil.tracking.figure.Figures;
import dev.vigil.tracking.figure.Spell;
import dev.vigil.tracking.figure.StillWaiting;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.unit.UnitTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Puts the capacity figure together from the counts of the headline clock. */
@ApplicationScoped
class Capacities {

    static final String CLOCK = "first-action";

    private static final int WEEKS = 4;
    private static final List<Integer> HORIZONS = List.of(7, 14, 30);

    private final Figures figures;
    private final FigureRegistry registry;
    private final JurisdictionPack pack;
    private final UnitTree units;
    private final Database database;

    Capacities(Figures figures, FigureRegistry registry, JurisdictionPack pack, UnitTree units, Database database) {
        this.figures = figures;
        this.registry = registry;
        this.pack = pack;
        this.units = units;
        this.database = database;
    }

    Capacity of(Cohort cohort) {
        var definition = registry.definition(Capacity.ID);
        var from = cohort.asAt().minus(Duration.ofDays(7L * WEEKS));
        var arrivals = count(figures.spells(received(cohort, from)));
        var completions = count(figures.spells(closed(cohort, from)));
        var waiting = figures.timeToStop(cohort, null).open();
        var officers = officers(cohort.unit(), cohort.asAt());
        var perOfficer = officers == 0 ? null : waiting.n() / (double) officers;
        var weeksOfWork = completions == 0 ? null : waiting.n() * WEEKS / (double) completions;
        return new Capacity(
                definition.id(),
                definition.version(),
                definition.words(),
                cohort.asAt(),
                cohort.unit(),
                cohort.operation(),
                WEEKS,
                arrivals,
                completions,
                arrivals - completions,
                waiting.n(),
                officers,
                perOfficer,
                weeksOfWork,
                inWords(waiting.n(), arrivals - completions, weeksOfWork),
                forecast(waiting, figures.spells(cohort), cohort.asAt()));
    }

    private static String inWords(long open, long net, Double weeksOfWork) {
        var work = weeksOfWork == null
                ? "none was finished in the last " + WEEKS + " weeks"
                : String.format(Locale.ROOT, "%.1f weeks of work at the pace of the last %d weeks", weeksOfWork, WEEKS);
        var trend = net > 0 ? "grew by " + net : net < 0 ? "shrank by " + -net : "did not change";
        return open + " wait: " + work + "; the queue " + trend;
    }

    private List<Capacity.InBand> forecast(StillWaiting waiting, List<Spell> spells, Instant asAt) {
        return waiting.byBand().stream()
                .map(queue -> {
                    var ofBand = spells.stream()
                            .filter(spell -> Objects.equals(spell.band(), queue.band()))
                            .toList();
                    var breaches = HORIZONS.stream()
                            .map(days ->
                                    Forecast.of(ofBand, limit(queue.band(), asAt), queue.n() - queue.breached(), days))
                            .toList();
                    return new Capacity.InBand(queue.band(), queue.n(), queue.breached(), breaches);
                })
                .toList();
    }

    private double limit(Band band, Instant asAt) {
        var due = pack.clock(CLOCK).orElseThrow().limitFor(band).due(asAt, pack.calendar());
        return Math.rint(Duration.between(asAt, due).toHours() * 100 / 24.0) / 100;
    }

    private long officers(String unit, Instant at) {
        var known = """
                select count(*) from (
                  select distinct on (code) unit, available from officer_version
                   where recorded_at <= ? order by code, recorded_at desc) officer
                 where available""";
        return unit == null
                ? database.read(row -> row.getLong(1), known, at).getFirst()
                : database.read(row -> row.getLong(1), known + " and unit = any(?)", at, units.from(unit))
                        .getFirst();
    }

    private static long count(List<Spell> spells) {
        return spells.stream().mapToLong(Spell::n).sum();
    }

    private static Cohort received(Cohort all, Instant from) {
        return new Cohort(
                all.clock(), all.operation(), all.unit(), all.source(), null, from, all.asAt(), null, null, all.asAt());
    }

    private static Cohort closed(Cohort all, Instant from) {
        return new Cohort(
                all.clock(), all.operation(), all.unit(), all.source(), null, null, null, from, all.asAt(), all.asAt());
    }
}
