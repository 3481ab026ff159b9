package dev.vigil.tracking.screen.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Logarithmic time in whole days, so that weeks and years are both legible. It starts where something starts to happen: before that
 * every line is level and would only take room.
 */
record TimeAxis(double fromDays, double toDays, double left, double right) {

    record Tick(double days, String words) {}

    private static final double ROOM_ACROSS = 48;
    private static final double LEVEL_PART = 3;
    private static final List<Tick> STEPS = List.of(
            days(1),
            days(3),
            days(7),
            days(14),
            days(30),
            days(60),
            days(90),
            days(180),
            days(270),
            days(365),
            days(545),
            days(730),
            days(1095),
            days(1825),
            days(3650));

    static TimeAxis over(List<WaitCurve> curves, double left, double right) {
        var last = curves.stream().mapToDouble(WaitCurve::lastDay).max().orElse(1);
        var first = curves.stream().mapToDouble(WaitCurve::firstEventDay).min().orElse(1);
        var from = STEPS.getFirst().days();
        for (var step : STEPS) {
            from = step.days() <= first / LEVEL_PART ? step.days() : from;
        }
        return new TimeAxis(from, Math.max(last, from * LEVEL_PART), left, right);
    }

    double x(double days) {
        var part = Math.log(Math.max(days, fromDays) / fromDays) / Math.log(toDays / fromDays);
        return left + Math.min(part, 1) * (right - left);
    }

    /** As many as can be read. */
    List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (var step : STEPS) {
            var room = ticks.isEmpty() || x(step.days()) - x(ticks.getLast().days()) >= ROOM_ACROSS;
            if (room && step.days() >= fromDays && step.days() <= toDays) {
                ticks.add(step);
            }
        }
        return ticks;
    }

    private static Tick days(int n) {
        return new Tick(n, n + " d");
    }
}
