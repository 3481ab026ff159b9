package dev.vigil.tracking.figure.capacity;

import dev.vigil.contract.SourceKind;
import dev.vigil.tracking.figure.Cohort;
import dev.vigil.tracking.figure.Parameters;
import dev.vigil.tracking.figure.export.CsvExport;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether the work that comes in can be done. */
@Path("/v1/figures/capacity")
@Produces({MediaType.APPLICATION_JSON, CsvExport.TEXT_CSV})
@Tag(name = "Figures")
@RunOnVirtualThread
class CapacityResource {

    private final Capacities capacities;
    private final JurisdictionPack pack;
    private final InstantSource time;

    CapacityResource(Capacities capacities, JurisdictionPack pack, InstantSource time) {
        this.capacities = capacities;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Operation(operationId = "capacity", summary = "Flow, load, and which limits will be broken", description = """
                    Over the clock first-action: arrivals and completions of the last 4 weeks, open cases per available officer, weeks of work, and of those now \
                    within their limit how many will go over it in 7, 14 and 30 days if things go on as they have, with an 80 % interval.""")
    @APIResponse(responseCode = "200", description = "The figure")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-parameter`: a parameter cannot be read; the problem names it")
    public Capacity capacity(
            @RestQuery @Parameter(description = "Code of the unit, with its parts", example = "FORCE-A") String unit,
            @RestQuery @Parameter(description = "Code of a named operation", example = "SPADE-FORCE-A")
                    String operation,
            @RestQuery @Parameter(description = "Kind of source", example = "national_hub") String source,
            @RestQuery
                    @Parameter(
                            description = "What was known then: an instant, or a day to its end. Now if left out",
                            example = "2014-08-31")
                    String asAt) {
        var parameters = new Parameters(pack.zone(), time.instant());
        var kind = parameters.oneOf("source", source, SourceKind.class);
        var at = parameters.asAt(asAt);
        parameters.refuseFaults();
        return capacities.of(new Cohort(
                Capacities.CLOCK,
                operation,
                unit,
                kind == null ? null : kind.name(),
                null,
                null,
                null,
                null,
                null,
                at));
    }
}
