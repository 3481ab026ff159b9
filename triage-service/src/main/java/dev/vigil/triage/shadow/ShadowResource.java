package dev.vigil.triage.shadow;

import dev.vigil.contract.Band;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.triage.Acting;
import dev.vigil.triage.policy.Policies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/shadow")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shadow", description = "A draft policy that runs beside the one in force. It changes no band.")
@RunOnVirtualThread
class ShadowResource {

    private final Shadows shadows;
    private final Policies policies;
    private final InstantSource clock;

    ShadowResource(Shadows shadows, Policies policies, InstantSource clock) {
        this.shadows = shadows;
        this.policies = policies;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "set-shadow",
            summary = "Run a policy beside the one in force",
            description = "On every assessment from now on, until another takes its place or it is ended.")
    @APIResponse(responseCode = "404", description = "No policy has these bytes")
    @APIResponse(responseCode = "409", description = "`policy-in-force`: it would be compared with itself")
    public Shadow set(@BeanParam Acting acting, @NotNull @Valid SetShadow order) {
        var by = acting.actor().name();
        var draft = policies.kept(order.policy()).identity();
        if (policies.inForce().policy().identity().equals(draft)) {
            throw new Refusal(ProblemKind.POLICY_IN_FORCE, "Policy " + draft.sha256() + " is in force itself.");
        }
        shadows.set(draft.sha256(), by, clock.instant());
        return existing();
    }

    @GET
    @Operation(operationId = "shadow", summary = "The policy that runs beside the one in force, or the last that did")
    @APIResponse(responseCode = "404", description = "None ever did")
    public Shadow get() {
        return existing();
    }

    @GET
    @Path("/differences")
    @Operation(operationId = "shadow-differences", summary = "Where the two differed, the newest first")
    @APIResponse(responseCode = "404", description = "No policy ever ran beside the one in force")
    public Difference.Page differences(
            @QueryParam("was") Band was,
            @QueryParam("would") Band would,
            @QueryParam("before") @Min(1) Long before,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) int limit) {
        var from = before == null ? Long.MAX_VALUE : before;
        var differences = shadows.differences(existing().id(), from, was, would, limit);
        return new Difference.Page(
                differences, differences.size() == limit ? differences.getLast().seq() : null);
    }

    @DELETE
    @Operation(operationId = "end-shadow", summary = "End it", description = "What it found stays readable.")
    @APIResponse(responseCode = "404", description = "None runs")
    public Shadow end(@BeanParam Acting acting) {
        if (!shadows.end(acting.actor().name(), clock.instant())) {
            throw new Refusal(ProblemKind.NOT_FOUND, "No policy runs beside the one in force.");
        }
        return existing();
    }

    private Shadow existing() {
        return shadows.last()
                .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "No policy ever ran beside the one in force."));
    }
}
