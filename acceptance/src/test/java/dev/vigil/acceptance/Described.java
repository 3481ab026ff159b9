package dev.vigil.acceptance;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A service that describes itself by an OpenAPI document. */
enum Described {
    INTAKE(Vigil::intake),
    TRIAGE(Vigil::triage),
    TRACKING(Vigil::tracking);

    private static final List<String> WITH_BODY = List.of("post", "put", "patch");

    private final BiFunction<Vigil, String, URI> address;

    Described(BiFunction<Vigil, String, URI> address) {
        this.address = address;
    }

    /** An example of a request's body, exactly as the document shows it. */
    record Example(Described service, String method, String path, String contentType, String name, String body) {

        JsonNode json() {
            return Api.read(body);
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(method, path, name);
        }
    }

    URI at(Vigil vigil, String path) {
        return address.apply(vigil, path);
    }

    JsonNode document(Vigil vigil) {
        return vigil.get(at(vigil, "/openapi?format=json"));
    }

    /** Paths of operations that take a body. */
    List<String> withBody(JsonNode document) {
        return operations(document).map(operation -> operation.getKey()).toList();
    }

    List<Example> examples(JsonNode document) {
        var examples = new ArrayList<Example>();
        operations(document).forEach(operation -> {
            var words = operation.getKey().split(" ");
            var content = operation.getValue().path("requestBody").path("content");
            content.properties()
                    .forEach(type -> shown(document, type.getValue())
                            .forEach(shown -> examples.add(new Example(
                                    this, words[0], words[1], type.getKey(), shown.getKey(), text(shown.getValue())))));
        });
        return examples;
    }

    private static Stream<Entry<String, JsonNode>> operations(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> WITH_BODY.contains(operation.getKey()))
                        .filter(operation -> operation.getValue().has("requestBody"))
                        .map(operation -> entry(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static Stream<Entry<String, JsonNode>> shown(JsonNode document, JsonNode content) {
        if (content.has("example")) return Stream.of(entry("", content.path("example")));
        return content.path("examples").properties().stream()
                .map(example -> entry(
                        example.getKey(), resolved(document, example.getValue()).path("value")));
    }

    private static JsonNode resolved(JsonNode document, JsonNode example) {
        return example.has("$ref") ? document.at(example.path("$ref").asText().substring(1)) : example;
    }

    /** A text is sent as it is; it may be lines, or JSON that the document holds as text. */
    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
