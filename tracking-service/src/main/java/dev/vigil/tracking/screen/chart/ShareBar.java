package dev.vigil.tracking.screen.chart;

import java.util.List;

/** One bar cut into parts: what became of everything that was received. */
public final class ShareBar {

    /** @param look ending of the style class */
    public record Part(String label, String look, long count) {}

    private static final double WIDTH = 560;
    private static final double BAR = 14;
    private static final double ROW = 40;
    private static final double LETTER = 7;

    private ShareBar() {}

    public static String draw(String id, String title, List<Part> parts) {
        var total = Math.max(parts.stream().mapToLong(Part::count).sum(), 1);
        var svg = new Svg();
        svg.open(
                "svg",
                "class",
                "chart share-bar",
                "role",
                "img",
                "viewBox",
                "0 0 560 40",
                "aria-labelledby",
                id + "-title");
        svg.open("title", "id", id + "-title")
                .words(title + ": " + described(parts))
                .close();
        double x = 0;
        double free = 0;
        for (var part : parts) {
            var width = WIDTH * part.count() / total;
            svg.shape("rect", "class", "part " + part.look(), "x", x, "y", 0.0, "width", width, "height", BAR);
            free = label(svg, part, free);
            x += width;
        }
        return svg.close().toString();
    }

    private static String described(List<Part> parts) {
        return String.join(
                ", ",
                parts.stream().map(part -> part.label() + " " + part.count()).toList());
    }

    /** One after the other, since the parts may be too small to write under. */
    private static double label(Svg svg, Part part, double x) {
        var words = "%,d %s".formatted(part.count(), part.label());
        svg.shape("rect", "class", "part " + part.look(), "x", x, "y", ROW - 14, "width", 9.0, "height", 9.0);
        svg.text(x + 14, ROW - 5, "bar-label", words);
        return x + 14 + words.length() * LETTER + 12;
    }
}
