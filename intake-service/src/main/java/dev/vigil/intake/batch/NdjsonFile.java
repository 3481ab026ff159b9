package dev.vigil.intake.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.intake.form.JsonText;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** One JSON object a line; the first one is the manifest. */
record NdjsonFile(Lines lines, RowForm form, Manifest manifest) implements BatchFile {

    static NdjsonFile open(Lines lines, RowForm form) throws IOException {
        var first = Manifest.present(lines.nextWithText(form.manifestLimit()));
        return new NdjsonFile(lines, form, Manifest.read(inside(JsonText.read(first.bytes()))));
    }

    @Override
    public SentRow next() throws IOException {
        var line = lines.nextWithText(form.rowLimit());
        return line == null ? null : form.read(line, manifest, JsonText::read, UnaryOperator.identity());
    }

    private static JsonNode inside(JsonNode first) {
        if (!first.path("manifest").isObject() || first.size() > 1) {
            throw Manifest.missing("the first line must be {\"manifest\": {\"count\": ...}} and nothing else");
        }
        return first.get("manifest");
    }
}
