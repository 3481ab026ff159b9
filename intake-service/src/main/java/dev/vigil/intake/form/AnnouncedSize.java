package dev.vigil.intake.form;

import dev.vigil.intake.config.IntakeConfig;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that says it is too large before a byte of it is read. Only batches are streamed and may be of any size. */
class AnnouncedSize {

    private final long limit;

    AnnouncedSize(IntakeConfig config) {
        limit = config.bodyLimit().asLongValue();
    }

    @ServerRequestFilter(preMatching = true)
    void refuseLargeBody(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (!path.equals("/v1/batches") && announced(request.getHeaderString("Content-Length")) > limit) {
            throw Body.tooLarge(limit);
        }
    }

    private static long announced(String contentLength) {
        return contentLength == null ? 0 : Long.parseLong(contentLength);
    }
}
