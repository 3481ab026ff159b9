package dev.vigil.tracking.screen.chart;

import java.util.ArrayList;
import java.util.List;

/** Writes each curve's name beside its line, where no other name stands. */
final class LineLabels {

    record Label(WaitCurve curve, double x, double y) {}

    private static final double[] SHARES = {0.62, 0.5, 0.75, 0.4, 0.85, 0.3, 0.2};
    private static final double ROOM_ACROSS = 72;
    private static final double ROOM_DOWN = 15;
    private static final double GAP = 8;
    /** The line falls away to the right, so below the crossing there is more room. */
    private static final double DROP = 10;

    private LineLabels() {}

    static List<Label> place(List<WaitCurve> curves, TimeAxis time, ShareAxis shares) {
        var placed = new ArrayList<Label>();
        for (var curve : curves) {
            placed.add(candidates(curve, time, shares).stream()
                    .filter(label -> placed.stream().noneMatch(other -> touches(label, other)))
                    .findFirst()
                    .orElseGet(() -> atEnd(curve, time, shares)));
        }
        return placed;
    }

    private static List<Label> candidates(WaitCurve curve, TimeAxis time, ShareAxis shares) {
        var labels = new ArrayList<Label>();
        for (var share : SHARES) {
            curve.steps().stream()
                    .filter(step -> step.share() <= share && time.x(step.day()) > time.left() + ROOM_ACROSS)
                    .findFirst()
                    .ifPresent(step -> labels.add(new Label(curve, time.x(step.day()) - GAP, shares.y(share) + DROP)));
        }
        labels.add(atEnd(curve, time, shares));
        return labels;
    }

    /** Over the end of the line, for a curve that never falls far. */
    private static Label atEnd(WaitCurve curve, TimeAxis time, ShareAxis shares) {
        var y = shares.y(curve.shareAt(curve.lastDay())) - GAP;
        return new Label(curve, time.x(curve.lastDay()), Math.max(y, shares.top() + ROOM_DOWN));
    }

    private static boolean touches(Label one, Label other) {
        return Math.abs(one.x() - other.x()) < ROOM_ACROSS && Math.abs(one.y() - other.y()) < ROOM_DOWN;
    }
}
