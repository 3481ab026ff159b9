package dev.vigil.triage.override;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Outbox;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.triage.Acting;
import dev.vigil.triage.Ids;
import dev.vigil.triage.assessment.Assessments;
import dev.vigil.triage.referral.Circle;
import dev.vigil.triage.referral.Referral;
import dev.vigil.triage.referral.Retriage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/referrals/{id}/overrides")
@Tag(name = "Referrals", description = "All that triage knows about a referral, and what people decide about it.")
@RunOnVirtualThread
@Transactional
class OverrideResource {

    private final Retriage retriage;
    private final Assessments assessments;
    private final Overrides overrides;
    private final Outbox outbox;

    OverrideResource(Retriage retriage, Assessments assessments, Overrides overrides, Outbox outbox) {
        this.retriage = retriage;
        this.assessments = assessments;
        this.overrides = overrides;
        this.outbox = outbox;
    }

    @POST
    @Operation(
            operationId = "override-band",
            summary = "A person sets the band, up or down",
            description =
                    "Lowering from HIGH or above needs a second person. After that, automation raises the band again"
                            + " only when something newly learned makes the policy's own answer higher than it was at the override.")
    @APIResponse(responseCode = "200", description = "The override; limits are measured anew from first receipt")
    @APIResponse(responseCode = "404", description = "`not-found`: no such referral has been assessed")
    @APIResponse(
            responseCode = "409",
            description =
                    "`second-person-needed`; `same-band`; `assessment-superseded`: there is a newer assessment than"
                            + " the one in `basedOn`")
    public OverrideView override(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid OverrideBand body) {
        var by = acting.actor();
        var circle = retriage.open(List.of(Ids.referral("id", id)));
        var referral = retriage.existing(circle, Ids.referral("id", id));
        refuseIfSuperseded(body.basedOn(), referral.id());
        var made = made(circle, referral, Decision.of(body, by, referral.band()));
        overrides.persist(made);
        outbox.publish(List.of(made.told()));
        circle.settle(referral, made.band());
        retriage.close(circle);
        return OverrideView.of(made);
    }

    private static BandOverride made(Circle circle, Referral referral, Decision decision) {
        return new BandOverride(
                UuidCreator.getTimeOrderedEpoch(),
                referral.id(),
                referral.nextEvent(),
                circle.now(),
                decision,
                circle.known(referral));
    }

    // Who lowers a band must know what is known: what came in meanwhile would count as weighed.
    private void refuseIfSuperseded(UUID basedOn, ReferralId referral) {
        if (basedOn == null) return;
        var latest = assessments.latest(referral).id();
        if (!latest.equals(basedOn)) {
            throw new Refusal(
                    ProblemKind.ASSESSMENT_SUPERSEDED,
                    "The referral has been assessed anew: read the assessment " + latest + " first.",
                    List.of(Fault.at("/basedOn", "the latest is " + latest)));
        }
    }
}
