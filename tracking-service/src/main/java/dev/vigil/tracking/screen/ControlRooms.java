package dev.vigil.tracking.screen;

import dev.vigil.contract.Band;
import dev.vigil.tracking.figure.Cohort;
import dev.vigil.tracking.figure.Figures;
import dev.vigil.tracking.figure.Overview;
import dev.vigil.tracking.figure.StillWaiting.InBand;
import dev.vigil.tracking.screen.chart.QueueBars;
import dev.vigil.tracking.sql.Database;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Fills the control room from the figures and two lists. */
@ApplicationScoped
class ControlRooms {

    private final Figures figures;
    private final Curves curves;
    private final WorstWaits worstWaits;
    private final Warnings warnings;
    private final OpenAlerts alerts;
    private final Database database;

    ControlRooms(
            Figures figures,
            Curves curves,
            WorstWaits worstWaits,
            Warnings warnings,
            OpenAlerts alerts,
            Database database) {
        this.figures = figures;
        this.curves = curves;
        this.worstWaits = worstWaits;
        this.warnings = warnings;
        this.alerts = alerts;
        this.database = database;
    }

    @Transactional
    ControlRoom room(Scope scope, Instant now) {
        var glance = figures.glance(
                new Cohort("first-action", scope.operation(), null, null, null, null, null, null, null, now));
        var overview = glance.overview();
        return new ControlRoom(
                scope.operation(),
                operations(scope),
                Strip.of(overview, now),
                WorstList.of(worstWaits.in(scope, now), overview.open()),
                warnings(scope, now),
                curves.tile(glance.firstAction(), glance.curveByBand()),
                ContrastTile.of(glance.firstAction()),
                queue(overview));
    }

    /** What waits for somebody stays on top; what the clocks said moves down. */
    private List<WarningLine> warnings(Scope scope, Instant now) {
        return Stream.concat(alerts.in(scope, now).stream(), warnings.in(scope, now).stream())
                .limit(Warnings.LINES)
                .toList();
    }

    /** With the one that the page is narrowed to, even if nothing has come in for it. */
    private List<String> operations(Scope scope) {
        return database
                .read(
                        row -> row.getString("operation"),
                        "select operation from case_file where operation is not null union select ? order by operation",
                        scope.operation())
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static RawString queue(Overview overview) {
        var rows = Stream.concat(Arrays.stream(Band.values()), Stream.of((Band) null))
                .map(band -> row(band, overview.byBand()))
                .toList();
        return new RawString(QueueBars.draw("queue", "Open referrals by band", rows));
    }

    private static QueueBars.Row row(Band band, List<InBand> byBand) {
        return byBand.stream()
                .filter(queue -> Objects.equals(queue.band(), band))
                .findFirst()
                .map(queue -> new QueueBars.Row(
                        Bands.words(band), Bands.look(band), queue.n(), "median %d d".formatted(queue.medianDays())))
                .orElse(new QueueBars.Row(Bands.words(band), Bands.look(band), 0, ""));
    }
}
