package dev.vigil.triage.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Puts {@code examples/<operationId>.json} into the description of each request: the same files that a test posts. */
public class RequestExamples implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getRequestBody() != null && operation.getOperationId() != null) {
            var example = example(operation.getOperationId());
            if (example != null) {
                operation
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(type -> type.setExample(example));
            }
        }
        return operation;
    }

    private static Object example(String operation) {
        try (var file = RequestExamples.class.getResourceAsStream("/examples/" + operation + ".json")) {
            return file == null ? null : JSON.readValue(file, Object.class);
        } catch (IOException fault) {
            throw new UncheckedIOException("the example of " + operation + " cannot be read", fault);
        }
    }
}
