package dev.vigil.tracking.screen.chart;

/**
 * How much of a limit is used, with a mark at 100 %, so that a limit of a day and one of a month compare. The bar ends
 * at 250 %; a longer wait fills it and ends in a point.
 */
public final class ClockBar {

    static final double WIDTH = 100;
    private static final double FULL = 250;
    private static final double HEIGHT = 12;
    private static final double POINT = 6;

    private ClockBar() {}

    /** The number stands beside the bar, so the bar itself is silent for those who listen. */
    public static String draw(double usedPercent) {
        var svg = new Svg();
        svg.open("svg", "class", "clock-bar", "viewBox", "0 0 100 12", "aria-hidden", "true", "focusable", "false");
        svg.shape("rect", "class", "track", "x", 0.0, "y", 3.0, "width", WIDTH, "height", HEIGHT / 2);
        svg.shape("path", "class", look(usedPercent), "d", used(usedPercent));
        var mark = WIDTH * 100 / FULL;
        svg.shape("line", "class", "mark", "x1", mark, "x2", mark, "y1", 0.0, "y2", HEIGHT);
        return svg.close().toString();
    }

    private static String look(double usedPercent) {
        return usedPercent >= 100 ? "used over" : usedPercent >= 80 ? "used soon" : "used";
    }

    private static String used(double percent) {
        if (percent <= FULL) {
            return "M0 3H%sV9H0Z".formatted(Svg.number(Math.max(percent, 0) * WIDTH / FULL));
        }
        return "M0 3H%sL%s 6L%s 9H0Z"
                .formatted(Svg.number(WIDTH - POINT), Svg.number(WIDTH), Svg.number(WIDTH - POINT));
    }
}
