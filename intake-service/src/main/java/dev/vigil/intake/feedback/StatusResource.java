package dev.vigil.intake.feedback;

import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.referral.Referrals;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where an agency reads how far its referral has come. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StatusResource {

    private final Referrals referrals;
    private final Statuses statuses;

    StatusResource(Referrals referrals, Statuses statuses) {
        this.referrals = referrals;
        this.statuses = statuses;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "readReferral", summary = "How far one of your referrals has come")
    public SenderView read(@HeaderParam(Agency.HEADER) String agency, @PathParam("id") String id) {
        var referral = referrals.of(Agency.of(agency), id);
        return SenderView.of(referral, statuses.progress(referral));
    }
}
