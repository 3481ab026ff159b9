package dev.vigil.tracking.screen;

import dev.vigil.contract.Band;
import dev.vigil.tracking.figure.Curve;
import dev.vigil.tracking.figure.TimeToStop;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.jurisdiction.Limit;
import dev.vigil.tracking.screen.chart.CurveChart;
import dev.vigil.tracking.screen.chart.WaitCurve;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the curves of the figures into a picture and the table behind it. */
@ApplicationScoped
class Curves {

    private static final int HOURS_PER_DAY = 24;
    private static final double[] DAYS = {1, 3, 7, 14, 30, 60, 90, 180, 365, 730};

    private final ClockRule clock;

    Curves(JurisdictionPack pack) {
        this.clock = pack.clock("first-action").orElseThrow();
    }

    CurveTile tile(TimeToStop all, Map<Band, Curve> byBand) {
        if (all.curve() == null) {
            return new CurveTile(null, "No curve yet: " + all.why() + ".", List.of(), List.of());
        }
        var curves = curves(all, byBand);
        if (curves.stream().allMatch(curve -> curve.lastDay() == 0)) {
            return new CurveTile(
                    null, "No curve yet: it counts whole days, and nobody has waited one.", List.of(), List.of());
        }
        var picture = CurveChart.draw("curve", "Share still waiting for a first action, by days since receipt", curves);
        return new CurveTile(
                new RawString(picture),
                null,
                curves.stream().map(WaitCurve::label).toList(),
                rows(curves));
    }

    /** Everybody together only where there are not two bands to tell apart. */
    private List<WaitCurve> curves(TimeToStop all, Map<Band, Curve> byBand) {
        var curves = new ArrayList<WaitCurve>();
        byBand.forEach((band, curve) ->
                curves.add(curve(Bands.words(band), Bands.look(band), days(clock.limitFor(band)), curve)));
        return curves.size() > 1 ? curves : List.of(curve("All", "all", null, all.curve()));
    }

    private static WaitCurve curve(String label, String look, Double limitDays, Curve curve) {
        var steps = curve.points().stream().map(Curves::step).toList();
        return new WaitCurve(label, look, (int) curve.n(), curve.median().words(), limitDays, steps);
    }

    private static WaitCurve.Step step(Curve.Point point) {
        return new WaitCurve.Step(
                point.day(),
                point.survival(),
                point.lower(),
                point.upper(),
                (int) point.atRisk(),
                (int) point.events(),
                (int) point.censored());
    }

    /** Null for what is no fixed length of time. */
    private static Double days(Limit limit) {
        return switch (limit.unit()) {
            case HOURS -> (double) limit.amount() / HOURS_PER_DAY;
            case DAYS -> (double) limit.amount();
            case WORKING_DAYS, MONTHS, NAMED -> null;
        };
    }

    private static List<CurveTile.Row> rows(List<WaitCurve> curves) {
        var rows = new ArrayList<CurveTile.Row>();
        var last = curves.stream().mapToDouble(WaitCurve::lastDay).max().orElse(0);
        for (var day : DAYS) {
            if (day <= last) {
                rows.add(row(curves, day));
            }
        }
        rows.add(row(curves, last));
        return rows;
    }

    private static CurveTile.Row row(List<WaitCurve> curves, double day) {
        return new CurveTile.Row(
                (int) day + " d", curves.stream().map(curve -> cell(curve, day)).toList());
    }

    private static String cell(WaitCurve curve, double day) {
        var step = curve.stepAt(day);
        return "%.0f%% (%.0f–%.0f), %,d waiting"
                .formatted(step.share() * 100, step.lower() * 100, step.upper() * 100, curve.waitingAt(day));
    }
}
