package dev.vigil.triage.policy;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.triage.Acting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies", description = "The rules by which referrals get their bands.")
@RunOnVirtualThread
class PolicyResource {

    private final Policies policies;
    private final PolicyFiles files;
    private final Activations activations;

    PolicyResource(Policies policies, PolicyFiles files, Activations activations) {
        this.policies = policies;
        this.files = files;
        this.activations = activations;
    }

    @GET
    @Operation(operationId = "policies", summary = "Every policy that was proved, the newest first")
    public List<PolicySummary> all() {
        var history = activations.all();
        return files.all().stream().map(file -> PolicySummary.of(file, history)).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "send-policy",
            summary = "Send a draft",
            description = "A DMN 1.3 file of at most 1 MiB. It is read and proved, and kept as a draft that changes no"
                    + " band until it is activated. A file that cannot be accepted is refused, with table, row and"
                    + " column of every fault, or with the smallest referral for which it would break a guarantee.")
    @APIResponse(
            responseCode = "201",
            description = "Kept as a draft",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same bytes were kept already",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The policy cannot be used; the errors say why",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "broken guarantee", ref = "brokenGuarantee")))
    public Response send(
            @BeanParam Acting acting,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_XML,
                                            schema = @Schema(type = SchemaType.STRING)))
                    InputStream body) {
        var by = acting.actor().name();
        var file = bytes(body);
        var draft = policies.proved(file);
        var isNew = policies.keep(draft, file, by);
        var sha256 = draft.identity().sha256();
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/v1/policies/" + sha256))
                .entity(view(sha256))
                .build();
    }

    @GET
    @Path("/active")
    @Operation(operationId = "activePolicy", summary = "The policy in force, as tables")
    public PolicyView active() {
        return view(policies.activation().policy());
    }

    @GET
    @Path("/active/file")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "activePolicyFile",
            summary = "The policy in force, as its DMN file",
            description = "Byte for byte as it was activated; opens in any DMN 1.3 editor.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_XML))
    public Response activeFile() {
        return file(policies.activation().policy());
    }

    @GET
    @Path("/{sha256}")
    @Operation(operationId = "policy", summary = "One policy, as tables")
    @APIResponse(responseCode = "404", description = "No policy has these bytes")
    public PolicyView one(@PathParam("sha256") String sha256) {
        return view(sha256);
    }

    @GET
    @Path("/{sha256}/file")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "policyFile",
            summary = "One policy, as its DMN file",
            description = "Byte for byte as it was sent; opens in any DMN 1.3 editor.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_XML))
    @APIResponse(responseCode = "404", description = "No policy has these bytes")
    public Response file(@PathParam("sha256") String sha256) {
        var file = files.existing(sha256);
        return Response.ok(file.file())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
                .build();
    }

    @POST
    @Path("/{sha256}/activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "activate-policy",
            summary = "Put a policy in force",
            description = "It is proved again first, against the question sheet of this release. From then on every"
                    + " assessment goes by it; open referrals are assessed anew in the background, and no band falls.")
    @APIResponse(responseCode = "200", description = "In force")
    @APIResponse(responseCode = "404", description = "No policy has these bytes")
    @APIResponse(responseCode = "409", description = "It is in force already")
    @APIResponse(responseCode = "422", description = "It breaks a guarantee")
    public PolicyView activate(
            @BeanParam Acting acting, @PathParam("sha256") String sha256, @NotNull @Valid ActivatePolicy order) {
        policies.activate(sha256, acting.actor().name(), order.reason().strip());
        return view(sha256);
    }

    private PolicyView view(String sha256) {
        var about = PolicySummary.of(files.existing(sha256).kept(), activations.all());
        return PolicyView.of(policies.kept(sha256), about);
    }

    /** Never more in memory than a policy may have. */
    private static byte[] bytes(InputStream body) {
        try {
            var file = body.readNBytes(PolicyReader.MOST_BYTES + 1);
            if (file.length > PolicyReader.MOST_BYTES) {
                throw new Refusal(ProblemKind.TOO_LARGE, "A policy file may have 1 MiB, this one is larger.");
            }
            return file;
        } catch (IOException cut) {
            throw new PolicyRefused("The file did not come whole.");
        }
    }
}
