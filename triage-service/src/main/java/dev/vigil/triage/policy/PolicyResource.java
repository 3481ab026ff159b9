package dev.vigil.triage.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/policies/active")
@Tag(name = "Policies", description = "The rules by which referrals get their bands.")
@RunOnVirtualThread
class PolicyResource {

    private final Policies policies;

    PolicyResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "activePolicy", summary = "The policy in force, as tables")
    public PolicyView active() {
        var activation = policies.activation();
        return PolicyView.of(policies.stored(activation.policy(), activation.sheet()), activation.activatedAt());
    }

    @GET
    @Path("/file")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "activePolicyFile",
            summary = "The policy in force, as its DMN file",
            description = "Byte for byte as it was activated; opens in any DMN 1.3 editor.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_XML))
    public Response file() {
        var activation = policies.activation();
        var policy = policies.stored(activation.policy(), activation.sheet()).identity();
        return Response.ok(policies.file(activation.policy()).file())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + policy.id() + "-" + policy.version() + ".dmn\"")
                .build();
    }
}
