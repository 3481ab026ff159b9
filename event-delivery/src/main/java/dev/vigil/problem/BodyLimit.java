package dev.vigil.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a body that is announced as too large with a problem; the framework would close the line without a word. */
@Singleton
class BodyLimit {

    // Before the framework's own check.
    private static final int FIRST = 100_000;

    private final long limit;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize limit,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limit) {
            request.next();
        } else {
            refuse(request);
        }
    }

    // Read and thrown away: a sender that is cut off in the middle never gets to see the answer.
    private void refuse(RoutingContext request) {
        request.request()
                .handler(_ -> {})
                .endHandler(_ -> request.response()
                        .setStatusCode(ProblemKind.TOO_LARGE.status())
                        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .end(body()));
    }

    private Buffer body() {
        try {
            return Buffer.buffer(json.writeValueAsBytes(Problem.of(ProblemKind.TOO_LARGE)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
