package dev.vigil.tracking.screen.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes SVG. Looks come from classes of the style sheet, never from a style attribute, which our CSP would refuse. */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name, value, name, value ... */
    Svg open(String element, Object... attributes) {
        open.push(element);
        tag(element, attributes).append('>');
        return this;
    }

    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Svg shape(String element, Object... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    Svg text(double x, double y, String look, String words) {
        return open("text", "x", x, "y", y, "class", look).words(words).close();
    }

    Svg words(String words) {
        out.append(escaped(words));
        return this;
    }

    private StringBuilder tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(written(attributes[i + 1]))
                    .append('"');
        }
        return out;
    }

    private static String written(Object value) {
        return value instanceof Double number ? number(number) : escaped(value.toString());
    }

    /** One decimal is finer than a pixel; a longer number only makes the page larger. */
    static String number(double value) {
        var rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
