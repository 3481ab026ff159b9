package dev.vigil.intake.referral;

import dev.vigil.contract.QuestionSheet;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import dev.vigil.intake.config.IntakeConfig;
import dev.vigil.intake.form.Body;
import dev.vigil.intake.form.JsonText;
import dev.vigil.sheet.Sheets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where agencies send one referral, and add to it. */
@Path("/v1/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReferralResource {

    private final ReferralDesk desk;
    private final SupplementDesk supplements;
    private final IntakeConfig config;
    private final InstantSource clock;
    private final QuestionSheet sheet = Sheets.current();

    ReferralResource(ReferralDesk desk, SupplementDesk supplements, IntakeConfig config, InstantSource clock) {
        this.desk = desk;
        this.supplements = supplements;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(202)
    @APIResponse(
            responseCode = "202",
            description = "Stored, each referral once",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @Operation(operationId = "submitReferral", summary = "Send one referral")
    public Receipt submit(
            @HeaderParam(Agency.HEADER) String agencyHeader,
            @HeaderParam(IdempotencyKey.HEADER) String keyHeader,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubmitReferral.class)))
                    InputStream body)
            throws IOException {
        var agency = Agency.of(agencyHeader);
        var key = IdempotencyKey.of(keyHeader);
        return desk.take(agency, key, form(agency).referral(JsonText.read(read(body)), clock.instant()));
    }

    @POST
    @Path("/{id}/supplements")
    @ResponseStatus(202)
    @APIResponse(
            responseCode = "202",
            description = "Stored, each referral once",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @Operation(operationId = "supplementReferral", summary = "Add to a referral, or correct facts in it")
    public Receipt supplement(
            @HeaderParam(Agency.HEADER) String agencyHeader,
            @HeaderParam(IdempotencyKey.HEADER) String keyHeader,
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SupplementReferral.class)))
                    InputStream body)
            throws IOException {
        var agency = Agency.of(agencyHeader);
        var key = Optional.ofNullable(keyHeader).map(IdempotencyKey::of);
        return supplements.take(agency, id, key, form(agency).supplement(JsonText.read(read(body)), clock.instant()));
    }

    private ReferralForm form(Agency agency) {
        return new ReferralForm(sheet, agency, config.clockTolerance());
    }

    private byte[] read(InputStream body) throws IOException {
        return Body.read(body, config.bodyLimit().asLongValue());
    }
}
