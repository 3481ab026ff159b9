package dev.vigil.triage.assessment;

import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.triage.policy.Policies;
import dev.vigil.triage.policy.Policy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
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
    private final Policies policies;

    AssessmentResource(Assessments assessments, Policies policies) {
        this.assessments = assessments;
        this.policies = policies;
    }

    @GET
    @Operation(
            operationId = "assessmentsOfReferral",
            summary = "All assessments of a referral",
            description = "The newest first; empty while unassessed.")
    @APIResponse(responseCode = "200", description = "Every assessment as GET of one gives it")
    @APIResponse(responseCode = "400", description = "The referral is missing or no UUID")
    public List<AssessmentView> of(@RestQuery String referral) {
        return assessments.newestFirst(new ReferralId(uuid("referral", referral))).stream()
                .map(assessment -> AssessmentView.of(assessment, policy(assessment)))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "assessment", summary = "One assessment")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "everything unknown", ref = "everythingUnknown")))
    @APIResponse(responseCode = "404", description = "No assessment has this id")
    public AssessmentView get(@PathParam("id") String id) {
        var assessment = existing(id);
        return AssessmentView.of(assessment, policy(assessment));
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
        var assessment = existing(id);
        var policy = policy(assessment);
        var advice = Advice.on(policy, assessment.facts(), assessment.advice().previousBand());
        return AssessmentView.of(assessment, policy, advice);
    }

    private Assessment existing(String id) {
        return assessments
                .findByIdOptional(uuid("id", id))
                .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "No assessment has the id " + id + "."));
    }

    private Policy policy(Assessment assessment) {
        return policies.stored(assessment.policy(), assessment.sheet());
    }

    private static UUID uuid(String parameter, String text) {
        try {
            return UUID.fromString(text);
        } catch (NullPointerException | IllegalArgumentException e) {
            var fault = Refusal.Fault.in(parameter, "must be a UUID");
            throw new Refusal(ProblemKind.INVALID_PARAMETER, parameter + " must be a UUID.", List.of(fault));
        }
    }
}
