package dev.vigil.triage.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An element of a DMN file. */
record Xml(Element element) {

    static final String DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    static Xml parse(byte[] file) {
        try {
            var builder = hardened().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return new Xml(builder.parse(new ByteArrayInputStream(file)).getDocumentElement());
        } catch (SAXParseException e) {
            throw new PolicyRefused(
                    "The file is not well-formed XML, line " + e.getLineNumber() + ": " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new PolicyRefused("The file is not well-formed XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no XML parser that refuses DTDs", e);
        }
    }

    String name() {
        return element.getLocalName();
    }

    boolean isDmn() {
        return DMN_1_3.equals(element.getNamespaceURI());
    }

    /** Empty if it is not there. */
    String attribute(String name) {
        return element.getAttribute(name).strip();
    }

    List<Xml> children() {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(node -> new Xml((Element) node))
                .toList();
    }

    List<Xml> children(String name) {
        return children().stream()
                .filter(child -> child.isDmn() && child.name().equals(name))
                .toList();
    }

    boolean has(String name) {
        return !children(name).isEmpty();
    }

    /** @throws PolicyRefused unless there is exactly one */
    Xml only(String name) {
        var found = children(name);
        if (found.size() != 1) {
            throw new PolicyRefused("%s %s: expected one %s, found %d".formatted(name(), label(), name, found.size()));
        }
        return found.getFirst();
    }

    String text() {
        return has("text") ? only("text").element.getTextContent().strip() : "";
    }

    private String label() {
        return attribute("name").isEmpty() ? attribute("id") : attribute("name");
    }

    private static DocumentBuilderFactory hardened() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
