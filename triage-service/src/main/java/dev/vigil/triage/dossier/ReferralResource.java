package dev.vigil.triage.dossier;

import dev.vigil.triage.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/referrals/{id}")
@Tag(name = "Referrals")
@RunOnVirtualThread
@Transactional
class ReferralResource {

    private final Dossiers dossiers;

    ReferralResource(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GET
    @Operation(
            operationId = "referral",
            summary = "All about one referral",
            description =
                    "Its band and every change of it with the reason, assessments, overrides, results of other tools.")
    @APIResponse(responseCode = "200", description = "The newest of everything first")
    @APIResponse(responseCode = "404", description = "`not-found`: no such referral has been assessed")
    public ReferralView get(@PathParam("id") String id) {
        return dossiers.about(Ids.referral("id", id));
    }
}
