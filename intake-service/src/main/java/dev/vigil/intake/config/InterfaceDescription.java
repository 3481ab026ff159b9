package dev.vigil.intake.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds to the interface description what annotations say only with many words: which refusals to expect, what the
 * headers mean, and the examples, which are files so that a test can send them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class InterfaceDescription implements OASFilter {

    private static final Map<String, List<String>> EXAMPLES = Map.of(
            "submitReferral", List.of("least.json", "all-fields.json"),
            "supplementReferral", List.of("occupation-found.json"),
            "sendBatch", List.of("two-rows.ndjson", "two-rows.csv"));

    private static final Map<String, List<Integer>> REFUSALS = Map.of(
            "submitReferral", List.of(400, 406, 413, 415, 422),
            "supplementReferral", List.of(400, 404, 406, 413, 415, 422),
            "readReferral", List.of(400, 404, 406),
            "sendBatch", List.of(400, 406, 413, 415, 422),
            "readBatch", List.of(400, 404, 406),
            "readBatchRows", List.of(400, 404, 406));

    private static final Map<String, String> HEADERS = Map.of(
            Agency.HEADER, "Code of the agency that sends: 2 to 40 small letters, digits and hyphens.",
            IdempotencyKey.HEADER, "Your own name for this request, so that sending it again changes nothing.");

    private static final String OPTIONAL_KEY = "supplementReferral";

    @Override
    public Operation filterOperation(Operation operation) {
        var name = Objects.requireNonNullElse(operation.getOperationId(), "");
        REFUSALS.getOrDefault(name, List.of()).forEach(status -> addRefusal(operation, status));
        EXAMPLES.getOrDefault(name, List.of()).forEach(file -> addExample(operation, name + "." + file));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(parameter, name));
        }
        return operation;
    }

    private static void describe(Parameter parameter, String operation) {
        var header = parameter.getName();
        if (HEADERS.containsKey(header)) {
            parameter.description(HEADERS.get(header));
            parameter.required(header.equals(Agency.HEADER) || !operation.equals(OPTIONAL_KEY));
        }
    }

    private static void addRefusal(Operation operation, int status) {
        var problem = OASFactory.createAPIResponse().description("Refused; the errors say what to change, and where.");
        operation.getResponses().addAPIResponse(String.valueOf(status), problem);
    }

    private static void addExample(Operation operation, String file) {
        var type = Map.of("json", MediaType.APPLICATION_JSON, "ndjson", "application/x-ndjson", "csv", "text/csv")
                .get(file.substring(file.lastIndexOf('.') + 1));
        var example = OASFactory.createExample().value(value(file));
        operation.getRequestBody().getContent().getMediaType(type).addExample(file, example);
    }

    private static Object value(String file) {
        try (var stream = InterfaceDescription.class.getResourceAsStream("/openapi/" + file)) {
            return file.endsWith(".json")
                    ? new ObjectMapper().readValue(stream, Map.class)
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("an example of the interface description cannot be read: " + file, e);
        }
    }
}
