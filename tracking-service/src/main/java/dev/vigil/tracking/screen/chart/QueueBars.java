package dev.vigil.tracking.screen.chart;

import java.util.List;

/** Open cases by band as bars to one scale, the part that nobody has opened hatched. */
public final class QueueBars {

    /**
     * @param look ending of the style class
     * @param words beside the bar, for example {@code median 277 d}
     */
    public record Row(String label, String look, long open, String words) {}

    private static final double WIDTH = 560;
    private static final double LEFT = 104;
    private static final double RIGHT = 400;
    private static final double ROW = 34;
    private static final double BAR = 18;

    private QueueBars() {}

    public static String draw(String id, String title, List<Row> rows) {
        var most = Math.max(rows.stream().mapToLong(Row::open).max().orElse(0), 1);
        var svg = new Svg();
        svg.open(
                "svg",
                "class",
                "chart",
                "role",
                "img",
                "viewBox",
                "0 0 560 " + Svg.number(ROW * rows.size()),
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.open("title", "id", id + "-title").words(title).close();
        svg.open("desc", "id", id + "-desc").words(described(rows)).close();
        for (int i = 0; i < rows.size(); i++) {
            bar(svg, rows.get(i), i * ROW, (RIGHT - LEFT) / most);
        }
        return svg.close().toString();
    }

    private static String described(List<Row> rows) {
        return String.join(". ", rows.stream().map(QueueBars::described).toList()) + ".";
    }

    private static String described(Row row) {
        return row.label() + ": " + row.open() + " open" + (row.words().isEmpty() ? "" : ", " + row.words());
    }

    private static void bar(Svg svg, Row row, double y, double perCase) {
        var middle = y + ROW / 2;
        var width = row.open() == 0 ? 0 : Math.max(row.open() * perCase, 2);
        svg.text(LEFT - 10, middle + 4, "bar-label end", row.label());
        svg.shape(
                "rect", "class", "bar " + row.look(), "x", LEFT, "y", middle - BAR / 2, "width", width, "height", BAR);
        svg.open("text", "x", LEFT + width + 8, "y", middle + 4, "class", "bar-value");
        svg.open("tspan", "class", "strong").words("%,d".formatted(row.open())).close();
        svg.words("  " + row.words()).close();
    }
}
