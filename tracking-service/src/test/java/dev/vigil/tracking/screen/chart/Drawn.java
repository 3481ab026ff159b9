package dev.vigil.tracking.screen.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads a drawing back, so that a test can ask what is in it. */
final class Drawn {

    private Drawn() {}

    static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception fault) {
            throw new AssertionError("not well-formed: " + svg, fault);
        }
    }

    static List<String> paths(Document svg, String look) {
        return elements(svg, "path").stream()
                .filter(path -> path.getAttribute("class").equals(look))
                .map(path -> path.getAttribute("d"))
                .toList();
    }

    static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    static List<Element> elements(Document svg, String name) {
        var nodes = svg.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Each corner of a line, and the one after it. */
    static Map<double[], double[]> corners(String path) {
        var points =
                List.of(path.substring(1).split("L")).stream().map(Drawn::point).toList();
        var pairs = new LinkedHashMap<double[], double[]>();
        for (int i = 1; i < points.size(); i++) {
            pairs.put(points.get(i - 1), points.get(i));
        }
        return pairs;
    }

    private static double[] point(String words) {
        var numbers = words.split(" ");
        return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
    }
}
