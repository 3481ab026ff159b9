package dev.vigil.tracking.figure;

import dev.vigil.tracking.figure.Curve.Point;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The first day by which no more than half still wait, with the days at which the band does so (Brookmeyer and Crowley).
 *
 * @param days null if the curve stays above one half, and so for the bounds
 * @param words for print
 */
public record Median(boolean reached, Integer days, Integer lowerDays, Integer upperDays, String words) {

    /** The product of fractions that make exactly one half may come out a hair above it. */
    private static final double HALF = 0.5 + 1e-12;

    static Median of(List<Point> points) {
        var days = firstAtHalf(points, Point::survival);
        return new Median(
                days != null,
                days,
                firstAtHalf(points, Point::lower),
                firstAtHalf(points, Point::upper),
                days == null ? "not reached" : days + (days == 1 ? " day" : " days"));
    }

    private static Integer firstAtHalf(List<Point> points, ToDoubleFunction<Point> height) {
        return points.stream()
                .filter(point -> height.applyAsDouble(point) <= HALF)
                .map(Point::day)
                .findFirst()
                .orElse(null);
    }
}
