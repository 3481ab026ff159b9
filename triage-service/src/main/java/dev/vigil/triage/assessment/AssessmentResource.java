package dev.vigil.triage.assessment;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.triage.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "What the policy advises for each referral, and why. A person decides.")
@RunOnVirtualThread
class AssessmentResource {

    private final Assessments assessments;
    private final AssessmentViews views;

    AssessmentResource(Assessments assessments, AssessmentViews views) {
        this.assessments = assessments;
        this.views = views;
    }

    @GET
    @Operation(
            operationId = "assessmentsOfReferral",
            summary = "All assessments of a referral",
            description = "The newest first; empty while unassessed.")
    @APIResponse(responseCode = "200", description = "Every assessment as GET of one gives it")
    @APIResponse(responseCode = "400", description = "The referral is missing or no UUID")
    public List<AssessmentView> of(@RestQuery String referral) {
        return assessments.newestFirst(Ids.referral("referral", referral)).stream()
                .map(views::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "assessment",
            summary = "One assessment",
            description = "As JSON, or in plain English with Accept: text/plain.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "everything unknown", ref = "everythingUnknown")))
    @APIResponse(responseCode = "404", description = "No assessment has this id")
    public AssessmentView get(@PathParam("id") String id) {
        return views.of(existing(id));
    }

    @POST
    @Path("/{id}/recompute")
    @Operation(
            operationId = "recompute",
            summary = "Compute an assessment again",
            description = "From the stored inputs and the policy of then. It gives the same answer for ever, stores"
                    + " nothing and publishes nothing.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "everything unknown", ref = "everythingUnknown")))
    @APIResponse(responseCode = "404", description = "No assessment has this id")
    public AssessmentView recompute(@PathParam("id") String id) {
        return views.recomputed(existing(id));
    }

    private Assessment existing(String id) {
        return assessments
                .findByIdOptional(Ids.uuid("id", id))
                .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "No assessment has the id " + id + "."));
    }
}
