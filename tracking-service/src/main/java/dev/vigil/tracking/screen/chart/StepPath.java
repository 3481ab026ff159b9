package dev.vigil.tracking.screen.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Stairs as path data, thinned to one corner a pixel: a cohort of a million draws as fast as one of thirty. */
final class StepPath {

    record Corner(double x, double y) {}

    private StepPath() {}

    static String line(List<Corner> corners) {
        var path = new StringBuilder();
        for (var corner : corners) {
            path.append(path.isEmpty() ? "M" : "L").append(at(corner));
        }
        return path.toString();
    }

    static String area(List<Corner> upper, List<Corner> lower) {
        return line(upper)
                + lower.reversed().stream().map(corner -> "L" + at(corner)).reduce("", String::concat) + "Z";
    }

    private static String at(Corner corner) {
        return Svg.number(corner.x()) + " " + Svg.number(corner.y());
    }

    /** @param share which of the step's shares is drawn: the estimate itself or an edge of its band */
    static List<Corner> stairs(
            WaitCurve curve, TimeAxis axis, ShareAxis shares, ToDoubleFunction<WaitCurve.Step> share) {
        var corners = new ArrayList<Corner>();
        corners.add(new Corner(axis.left(), shares.y(1)));
        for (var step : thinned(curve.steps(), axis)) {
            var x = axis.x(step.day());
            corners.add(new Corner(x, corners.getLast().y()));
            corners.add(new Corner(x, shares.y(share.applyAsDouble(step))));
        }
        return corners;
    }

    /** Of the steps that fall on one pixel, the last. */
    private static List<WaitCurve.Step> thinned(List<WaitCurve.Step> steps, TimeAxis axis) {
        var byPixel = new LinkedHashMap<Long, WaitCurve.Step>();
        steps.forEach(step -> byPixel.put(Math.round(axis.x(step.day())), step));
        return List.copyOf(byPixel.values());
    }
}
