package dev.vigil.intake.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON as RFC 8259 has it: UTF-8, one value, every name once, within limits. Refusals never repeat what was sent. */
public final class JsonText {

    private static final int DEEPEST = 8;

    // Interned names would stay for ever, and a hostile sender chooses them.
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(100)
                    .maxNumberLength(50)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build());

    private JsonText() {}

    /** @throws Refusal if it is not such JSON */
    public static JsonNode read(byte[] body) {
        return read(utf8(body));
    }

    /** @throws Refusal if it is not such JSON */
    public static JsonNode read(String body) {
        try (var parser = MAPPER.createParser(body)) {
            return onlyValueOf(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail to be read", e);
        }
    }

    public static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(ProblemKind.MALFORMED_JSON, "The body is not UTF-8; send it in that encoding.");
        }
    }

    private static JsonNode onlyValueOf(JsonParser parser) throws IOException {
        try {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw malformed(parser, "The body is empty");
            }
            if (parser.nextToken() != null) {
                throw malformed(parser, "More follows after the JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw overLimit(parser);
        } catch (JsonProcessingException e) {
            throw malformed(parser, "Not well-formed JSON, or a name that comes twice in one object,");
        }
    }

    private static Refusal overLimit(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() >= DEEPEST
                ? refusal(ProblemKind.TOO_DEEP, parser, "Nested deeper than " + DEEPEST + " levels")
                : refusal(ProblemKind.INVALID_FIELD, parser, "A name or a number is far too long");
    }

    private static Refusal malformed(JsonParser parser, String what) {
        return refusal(ProblemKind.MALFORMED_JSON, parser, what);
    }

    private static Refusal refusal(ProblemKind kind, JsonParser parser, String what) {
        var at = parser.currentLocation();
        var detail = "%s at line %d, column %d".formatted(what, at.getLineNr(), at.getColumnNr());
        var pointer = parser.getParsingContext().pathAsPointer().toString();
        return new Refusal(kind, detail + ".", List.of(Fault.at(pointer, detail)));
    }
}
