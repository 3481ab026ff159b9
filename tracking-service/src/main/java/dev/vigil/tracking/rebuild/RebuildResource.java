package dev.vigil.tracking.rebuild;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.unit.Acting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Makes everything anew from the timelines. */
@Path("/v1/rebuilds")
@Tag(name = "Rebuild")
@RunOnVirtualThread
class RebuildResource {

    private final Rebuilds rebuilds;
    private final InstantSource time;

    RebuildResource(Rebuilds rebuilds, InstantSource time) {
        this.rebuilds = rebuilds;
        this.time = time;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "rebuild",
            summary = "Make everything anew from the timelines",
            description =
                    "Batch by batch, while the service goes on working. One at a time: while one runs, it is the answer.")
    @APIResponse(
            responseCode = "202",
            description = "It runs; ask at `Location` how far it is",
            content = @Content(schema = @Schema(implementation = Rebuild.class)))
    public Response rebuild(@BeanParam Acting acting) {
        var id = rebuilds.ask(acting.actor().name(), time.instant());
        return Response.accepted(rebuilds.find(id).orElseThrow())
                .location(URI.create("/v1/rebuilds/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "rebuildProgress",
            summary = "How far a rebuild is, and which cases were not as their timelines tell")
    @APIResponse(responseCode = "200", description = "Progress; at the end both digests of each projection")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Rebuild progress(@RestPath String id) {
        return id(id).flatMap(rebuilds::find)
                .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "There is no rebuild " + id + "."));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
