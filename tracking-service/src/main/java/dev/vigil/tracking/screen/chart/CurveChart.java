package dev.vigil.tracking.screen.chart;

import dev.vigil.tracking.screen.chart.TimeAxis.Tick;
import dev.vigil.tracking.screen.chart.WaitCurve.Step;
import java.util.List;

/** Kaplan-Meier curves with their 95 % band, ticks for those who left unacted on, and who still waits under the axis. */
public final class CurveChart {

    static final double WIDTH = 724;
    static final double LEFT = 46;
    static final double RIGHT = 616;
    static final double TOP = 10;
    static final double BOTTOM = 290;
    private static final double ROW = 17;
    private static final double TICK = 4;

    private final Svg svg = new Svg();
    private final List<WaitCurve> curves;
    private final TimeAxis time;
    private final ShareAxis shares = new ShareAxis(TOP, BOTTOM);

    private CurveChart(List<WaitCurve> curves) {
        this.curves = curves;
        this.time = TimeAxis.over(curves, LEFT, RIGHT);
    }

    /** @param id unique on the page; the title and the description are found by it */
    public static String draw(String id, String title, List<WaitCurve> curves) {
        return new CurveChart(curves).drawn(id, title);
    }

    private String drawn(String id, String title) {
        var height = BOTTOM + ROW * (curves.size() + 1) + 10;
        svg.open(
                "svg",
                "class",
                "chart",
                "role",
                "img",
                "viewBox",
                "0 0 %s %s".formatted(Svg.number(WIDTH), Svg.number(height)),
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.open("title", "id", id + "-title").words(title).close();
        svg.open("desc", "id", id + "-desc").words(described()).close();
        grid();
        curves.forEach(this::band);
        curves.forEach(this::line);
        curves.forEach(this::limit);
        if (curves.size() > 1) {
            labels();
        }
        for (int row = 0; row < curves.size(); row++) {
            stillWaiting(curves.get(row), BOTTOM + ROW * (row + 2));
        }
        return svg.close().toString();
    }

    private String described() {
        return String.join(". ", curves.stream().map(CurveChart::described).toList()) + ".";
    }

    private static String described(WaitCurve curve) {
        return "%s: %d cases, median to first action %s".formatted(curve.label(), curve.n(), curve.median());
    }

    private void grid() {
        for (int percent = 0; percent <= 100; percent += 25) {
            var y = shares.y(percent / 100.0);
            svg.shape("line", "class", percent == 0 ? "axis" : "grid", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y);
            svg.text(LEFT - 8, y + 4, "tick-label end", percent + "%");
        }
        for (var tick : time.ticks()) {
            var x = time.x(tick.days());
            svg.shape("line", "class", "axis", "x1", x, "x2", x, "y1", BOTTOM, "y2", BOTTOM + TICK);
            svg.text(x, BOTTOM + ROW, "tick-label middle", tick.words());
        }
        svg.text(RIGHT + 32, BOTTOM + ROW, "tick-label", "still waiting");
    }

    private void band(WaitCurve curve) {
        var upper = StepPath.stairs(curve, time, shares, Step::upper);
        var lower = StepPath.stairs(curve, time, shares, Step::lower);
        svg.shape("path", "class", "curve-band " + curve.look(), "d", StepPath.area(upper, lower));
    }

    private void line(WaitCurve curve) {
        var stairs = StepPath.stairs(curve, time, shares, Step::share);
        svg.shape("path", "class", "curve " + curve.look(), "d", StepPath.line(stairs));
        var ticks = new StringBuilder();
        curve.steps().stream()
                .filter(step -> step.censored() > 0)
                .mapToDouble(step -> Math.rint(time.x(step.day())))
                .distinct()
                .forEach(x -> ticks.append(censored(curve, x)));
        svg.shape("path", "class", "censored " + curve.look(), "d", ticks);
    }

    private String censored(WaitCurve curve, double x) {
        var share = curve.steps().stream()
                .filter(step -> Math.rint(time.x(step.day())) == x)
                .reduce((_, last) -> last);
        var y = shares.y(share.orElseThrow().share());
        return "M" + Svg.number(x) + " " + Svg.number(y - TICK) + "v" + Svg.number(TICK * 2);
    }

    /** Where the clock of this curve runs out, and which share had still not been acted on by then. */
    private void limit(WaitCurve curve) {
        if (curve.limitDays() == null || curve.limitDays() > time.toDays() || curve.limitDays() < time.fromDays()) {
            return;
        }
        var x = time.x(curve.limitDays());
        var share = curve.shareAt(curve.limitDays());
        svg.shape("line", "class", "limit " + curve.look(), "x1", x, "x2", x, "y1", shares.y(share), "y2", BOTTOM);
        svg.shape("circle", "class", "limit-dot " + curve.look(), "cx", x, "cy", shares.y(share), "r", 4.0);
        svg.text(x + 8, shares.y(share) - 6, "limit-label", Math.round(share * 100) + "%");
    }

    private void labels() {
        for (var label : LineLabels.place(curves, time, shares)) {
            svg.text(
                    label.x(),
                    label.y(),
                    "line-label end " + label.curve().look(),
                    label.curve().label());
        }
    }

    private void stillWaiting(WaitCurve curve, double y) {
        for (Tick tick : time.ticks()) {
            svg.text(time.x(tick.days()), y, "tick-label middle", Integer.toString(curve.waitingAt(tick.days())));
        }
        svg.shape(
                "line", "class", "curve " + curve.look(), "x1", RIGHT + 14, "x2", RIGHT + 26, "y1", y - 4, "y2", y - 4);
        svg.text(RIGHT + 32, y, "line-label", curve.label());
    }
}
