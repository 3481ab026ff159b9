package dev.vigil.triage.quality;

import dev.vigil.triage.Acting;
import dev.vigil.triage.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/samples")
@Tag(name = "Quality", description = "Random dip samples, the model card, and whether bands differ by area or source.")
@RunOnVirtualThread
@Transactional
class SampleResource {

    private final Samples samples;

    SampleResource(Samples samples) {
        this.samples = samples;
    }

    @POST
    @Operation(
            operationId = "draw-sample",
            summary = "Draw a random dip sample of a period",
            description = "Of LOW or of overrides. Stored with its seed; no period is drawn from twice.")
    @APIResponse(responseCode = "200", description = "The items to look at again")
    @APIResponse(responseCode = "409", description = "`already-drawn`: a sample of an overlapping period exists")
    public SampleView draw(@BeanParam Acting acting, @NotNull @Valid DrawSample body) {
        return samples.draw(body, acting.actor());
    }

    @GET
    @Operation(
            operationId = "samples",
            summary = "All samples with their agreement rates",
            description = "Latest period first.")
    public List<SampleView> all() {
        return samples.all();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "sample", summary = "One sample with its items")
    @APIResponse(responseCode = "200", description = "The sample, its items and the agreement rate")
    @APIResponse(responseCode = "404", description = "No sample has this id")
    public SampleView get(@PathParam("id") String id) {
        return samples.view(Ids.uuid("id", id));
    }

    @POST
    @Path("/{id}/items/{position}/answer")
    @Operation(operationId = "answer-sample", summary = "A reviewer agrees or disagrees with a band, and says why")
    @APIResponse(responseCode = "200", description = "The sample with the agreement rate so far")
    @APIResponse(responseCode = "404", description = "No such sample or item")
    @APIResponse(
            responseCode = "409",
            description = "`already-answered`; `own-work`: the reviewer took part in the override")
    public SampleView answer(
            @PathParam("id") String id,
            @PathParam("position") int position,
            @BeanParam Acting acting,
            @NotNull @Valid AnswerItem body) {
        return samples.answer(Ids.uuid("id", id), position, body, acting.actor());
    }
}
