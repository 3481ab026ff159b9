package dev.vigil.tracking.figure.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.Band;
import dev.vigil.tracking.figure.Cohort;
import dev.vigil.tracking.figure.FigureRegistry;
import dev.vigil.tracking.figure.Figures;
import dev.vigil.tracking.figure.Spell;
import dev.vigil.tracking.figure.published.Release.Truth;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What has been published stays as it was: two versions of one table would tell by their difference what each hides. */
@ApplicationScoped
class Releases {

    private static final String CLOCK = "first-action";
    private static final String UNASSESSED = "UNASSESSED";
    private static final int FEWEST_FOR_A_MEDIAN = 10;

    private final Figures figures;
    private final FigureRegistry registry;
    private final Database database;
    private final ObjectMapper json;

    Releases(Figures figures, FigureRegistry registry, Database database, ObjectMapper json) {
        this.figures = figures;
        this.registry = registry;
        this.database = database;
        this.json = json;
    }

    @Transactional
    Release of(Quarter quarter) {
        return stored(quarter).orElseGet(() -> {
            database.write(
                    "insert into published_release (quarter, body) values (?, ?::jsonb) on conflict do nothing",
                    quarter.name(),
                    write(made(quarter)));
            return stored(quarter).orElseThrow();
        });
    }

    private Optional<Release> stored(Quarter quarter) {
        return database
                .read(
                        row -> read(row.getString(1)),
                        "select body from published_release where quarter = ?",
                        quarter.name())
                .stream()
                .findFirst();
    }

    private Release made(Quarter quarter) {
        var reported = new ArrayList<Truth>();
        var silent = new ArrayList<String>();
        for (var unit : units()) {
            var truth = truth(unit, quarter);
            if (Arrays.stream(truth.received()).sum() > 0 || recordedAnything(unit, quarter)) {
                reported.add(truth);
            } else {
                silent.add(unit);
            }
        }
        return Release.of(registry.definition(Release.ID), quarter, bands(), reported, silent);
    }

    private List<String> units() {
        return database.read(row -> row.getString(1), "select code from unit where parent is null order by code");
    }

    private boolean recordedAnything(String unit, Quarter quarter) {
        return !database.read(row -> 1, """
                        with recursive part as (
                          select ?::text as code
                          union
                          select u.code from unit u join part on u.parent = part.code)
                        select 1 from part
                         where exists (select from tally_key k join tally_change c on c.key_id = k.id
                                        where k.unit = part.code and c.n > 0 and c.recorded_at >= ? and c.recorded_at <= ?)""", unit, quarter.start(), quarter.end())
                .isEmpty();
    }

    private Truth truth(String unit, Quarter quarter) {
        var cohort =
                new Cohort(CLOCK, null, unit, null, null, quarter.start(), quarter.end(), null, null, quarter.end());
        var spells = figures.spells(cohort);
        var received = byBand(spells, _ -> true);
        var curve = Arrays.stream(received).sum() < FEWEST_FOR_A_MEDIAN
                ? null
                : figures.timeToStop(cohort, null).curve();
        return new Truth(
                unit,
                received,
                byBand(spells, Spell::isOpen),
                curve == null ? null : curve.median().days());
    }

    private static List<String> bands() {
        var bands = new ArrayList<>(Arrays.stream(Band.values()).map(Band::name).toList());
        bands.add(UNASSESSED);
        return bands;
    }

    private static long[] byBand(List<Spell> spells, Predicate<Spell> which) {
        return bands().stream()
                .mapToLong(band -> spells.stream()
                        .filter(which)
                        .filter(spell -> Objects.equals(
                                spell.band() == null ? UNASSESSED : spell.band().name(), band))
                        .mapToLong(Spell::n)
                        .sum())
                .toArray();
    }

    private String write(Release release) {
        try {
            return json.writeValueAsString(release);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a release cannot be written", fault);
        }
    }

    private Release read(String body) {
        try {
            return json.readValue(body, Release.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored release cannot be read", fault);
        }
    }
}
