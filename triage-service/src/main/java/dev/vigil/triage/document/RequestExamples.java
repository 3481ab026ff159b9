package dev.vigil.triage.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Puts {@code examples/<operationId>.json} into the description of each request, and the packaged policy into that of
 * sending one: the same files that a test posts.
 */
public class RequestExamples implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEND_POLICY = "send-policy";

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
        return operation.equals(SEND_POLICY) ? packagedPolicy() : json(operation);
    }

    /** A policy has no small example: what breaks no guarantee has an answer to every question. */
    private static String packagedPolicy() {
        try (var file = RequestExamples.class.getResourceAsStream("/policy/default.dmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("the packaged policy cannot be read", fault);
        }
    }

    private static Object json(String operation) {
        try (var file = RequestExamples.class.getResourceAsStream("/examples/" + operation + ".json")) {
            return file == null ? null : JSON.readValue(file, Object.class);
        } catch (IOException fault) {
            throw new UncheckedIOException("the example of " + operation + " cannot be read", fault);
        }
    }
}
