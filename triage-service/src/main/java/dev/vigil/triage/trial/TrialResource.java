package dev.vigil.triage.trial;

import dev.vigil.contract.Band;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.triage.Acting;
import dev.vigil.triage.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/trials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trials", description = "What a draft policy would have done with past referrals. A trial changes nothing.")
@RunOnVirtualThread
class TrialResource {

    private final TrialDesk desk;
    private final Trials trials;
    private final Moved moved;

    TrialResource(TrialDesk desk, Trials trials, Moved moved) {
        this.desk = desk;
        this.trials = trials;
        this.moved = moved;
    }

    @POST
    @Operation(
            operationId = "start-trial",
            summary = "Try a policy against past referrals",
            description = "Puts every past referral, or those first received in a period, to the policy in force and to"
                    + " this one. Ask with GET how far it is.")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = Trial.class)))
    @APIResponse(responseCode = "404", description = "No policy has these bytes")
    @APIResponse(responseCode = "429", description = "`trial-under-way`: another one has to end first")
    public Response start(@BeanParam Acting acting, @NotNull @Valid StartTrial order) {
        var by = acting.actor().name();
        if (order.receivedFrom() != null
                && order.receivedTo() != null
                && order.receivedTo().isBefore(order.receivedFrom())) {
            var fault = Fault.at("/receivedTo", "must not be before receivedFrom");
            throw new Refusal(ProblemKind.INVALID_FIELD, "The period ends before it begins.", List.of(fault));
        }
        var trial = desk.start(order, by);
        return Response.accepted(trial)
                .location(URI.create("/v1/trials/" + trial.id()))
                .build();
    }

    @GET
    @Operation(operationId = "trials", summary = "The latest 50 trials, the newest first, without their results")
    public List<Trial> newest() {
        return trials.newest();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "trial", summary = "How far a trial is, and what it found")
    @APIResponse(responseCode = "404", description = "No trial has this id")
    public Trial one(@PathParam("id") String id) {
        return existing(Ids.uuid("id", id));
    }

    @GET
    @Path("/{id}/moves")
    @Operation(operationId = "trial-moves", summary = "The referrals that would have another band, in order of id")
    @APIResponse(responseCode = "404", description = "No trial has this id")
    public Moved.Page moves(
            @PathParam("id") String id,
            @QueryParam("was") Band was,
            @QueryParam("would") Band would,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) int limit) {
        var trial = existing(Ids.uuid("id", id));
        return moved.page(trial.id(), after == null ? Moved.FIRST : after, was, would, limit);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancel-trial",
            summary = "Cancel a trial",
            description = "It stops at its next report. One that has ended already stays as it is.")
    @APIResponse(responseCode = "404", description = "No trial has this id")
    public Trial cancel(@PathParam("id") String id) {
        var trial = existing(Ids.uuid("id", id));
        trials.end(trial.id(), TrialState.CANCELLED);
        return existing(trial.id());
    }

    private Trial existing(UUID id) {
        return trials.find(id).orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "No trial has the id " + id + "."));
    }
}
