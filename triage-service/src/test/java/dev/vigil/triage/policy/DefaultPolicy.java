package dev.vigil.triage.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vigil.sheet.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged policy file, as it is or edited the way an expert would. */
public record DefaultPolicy(String xml) {

    public static DefaultPolicy file() {
        try (var file = DefaultPolicy.class.getResourceAsStream("/policy/default.dmn")) {
            return new DefaultPolicy(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param cell id of an input or output entry, for example {@code A03_p} for the points of rule A03 */
    DefaultPolicy with(String cell, String text) {
        var entry =
                Pattern.compile("(id=\"" + cell + "\"><text>)[^<]*(</text>)").matcher(xml);
        if (!entry.find()) throw new IllegalArgumentException("no cell " + cell);
        return new DefaultPolicy(entry.replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2"));
    }

    DefaultPolicy replacing(String part, String by) {
        if (!xml.contains(part)) throw new IllegalArgumentException("the file has no " + part);
        return new DefaultPolicy(xml.replace(part, by));
    }

    public byte[] bytes() {
        return xml.getBytes(UTF_8);
    }

    public Policy policy() {
        return PolicyReader.read(bytes(), Sheets.current());
    }
}
