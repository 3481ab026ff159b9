package dev.vigil.intake.batch;

import dev.vigil.contract.QuestionSheet;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import dev.vigil.intake.config.IntakeConfig;
import dev.vigil.intake.referral.ReferralForm;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.sheet.Sheets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where agencies send many referrals at once, and see what became of each. */
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BatchResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int MOST_ROWS = 1000;

    private final BatchIntake intake;
    private final BatchLedger ledger;
    private final IntakeConfig config;
    private final InstantSource clock;
    private final QuestionSheet sheet = Sheets.current();

    BatchResource(BatchIntake intake, BatchLedger ledger, IntakeConfig config, InstantSource clock) {
        this.intake = intake;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @ResponseStatus(202)
    @APIResponse(
            responseCode = "202",
            description = "Stored, each referral once",
            content = @Content(schema = @Schema(implementation = BatchReport.class)))
    @Operation(operationId = "sendBatch", summary = "Send many referrals in one stream")
    public BatchReport send(
            @HeaderParam(Agency.HEADER) String agencyHeader,
            @HeaderParam(IdempotencyKey.HEADER) String keyHeader,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body) {
        var agency = Agency.of(agencyHeader);
        var key = IdempotencyKey.of(keyHeader);
        return intake.take(agency, key, open(type, new Lines(body), rowForm(agency)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readBatch", summary = "How far a batch has come, sent against received")
    public BatchReport read(@HeaderParam(Agency.HEADER) String agency, @PathParam("id") String id) {
        return ledger.report(Agency.of(agency), id);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(operationId = "readBatchRows", summary = "What became of each row, by line")
    public RowView.Page rows(
            @HeaderParam(Agency.HEADER) String agency,
            @PathParam("id") String id,
            @QueryParam("state") RowState state,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "Ask for fewer rows, and for the next ones with after.",
                    List.of(Fault.in("limit", "must be from 1 to " + MOST_ROWS)));
        }
        return RowView.Page.of(ledger.rows(Agency.of(agency), id, state, after, limit), limit);
    }

    private RowForm rowForm(Agency agency) {
        return new RowForm(
                new ReferralForm(sheet, agency, config.clockTolerance()),
                clock,
                config.rowLimit().asLongValue(),
                config.manifestLimit().asLongValue());
    }

    private static BatchFile open(String type, Lines lines, RowForm form) {
        try {
            return MediaType.valueOf(type).getSubtype().equals("csv")
                    ? CsvFile.open(lines, form)
                    : NdjsonFile.open(lines, form);
        } catch (IOException cut) {
            throw Manifest.missing("it did not come whole");
        }
    }
}
