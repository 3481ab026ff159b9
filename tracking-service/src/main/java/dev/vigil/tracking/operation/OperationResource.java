package dev.vigil.tracking.operation;

import dev.vigil.tracking.figure.Parameters;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the cases of a named enquiry stand. */
@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
@RunOnVirtualThread
public class OperationResource {

    private static final String EXAMPLE = """
            {"operation": "SPADE-FORCE-A", "asAt": "2014-10-23T22:59:59.999999Z", "received": 35, "opened": 35, "neverOpened": 0, "noMaterial": 14,
             "withMaterial": 21, "actedOn": 21, "warrants": 16, "arrests": 3, "charged": 2, "noFurtherAction": 1, "underInvestigation": 18, "open": 21,
             "stages": {"RECEIVED": 0, "OPENED": 0, "ACTED_ON": 18, "DECIDED": 3, "CLOSED": 14},
             "outcomes": [{"outcome": "1", "words": "Charged or summonsed", "cases": 2},
              {"outcome": "15", "words": "Evidential difficulties: subject identified, victim supports", "cases": 1},
              {"outcome": "no_indecent_material_identified", "words": "No indecent material identified", "cases": 14}],
             "units": [{"unit": "FORCE-A", "received": 35, "opened": 35, "neverOpened": 0, "actedOn": 21, "open": 21}]}""";

    private final Operations operations;
    private final JurisdictionPack pack;
    private final InstantSource time;

    OperationResource(Operations operations, JurisdictionPack pack, InstantSource time) {
        this.operations = operations;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "operations",
            summary = "All operations as they stand now",
            description = "From counts that are kept with the cases.")
    public List<OperationLine> all() {
        return operations.all();
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "operationTotals",
            summary = "Where the cases of an operation stand",
            description = "Cases are counted, never events. As it was known at `asAt`.")
    @APIResponse(
            responseCode = "200",
            description = "The totals",
            content = @Content(examples = @ExampleObject(name = "one-force", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "`invalid-parameter`: `asAt` cannot be read")
    @APIResponse(responseCode = "404", description = "`not-found`: no referral names this operation")
    public OperationTotals totals(
            @RestPath @Parameter(description = "Code of the operation", example = "SPADE-FORCE-A") String code,
            @RestQuery
                    @Parameter(
                            description =
                                    "What was known then: an instant, or a day to its end in Europe/London. Now if left out",
                            example = "2014-10-23")
                    String asAt) {
        var parameters = new Parameters(pack.zone(), time.instant());
        var at = parameters.asAt(asAt);
        parameters.refuseFaults();
        return operations.totals(code, at);
    }
}
