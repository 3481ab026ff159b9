package dev.vigil.tracking.figure.comparison;

import dev.vigil.tracking.figure.CohortQuery;
import dev.vigil.tracking.figure.Parameters;
import dev.vigil.tracking.figure.export.CsvExport;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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

/** Units beside each other. */
@Path("/v1/figures/comparison")
@Produces({MediaType.APPLICATION_JSON, CsvExport.TEXT_CSV})
@Tag(name = "Figures")
@RunOnVirtualThread
class ComparisonResource {

    private final Comparisons comparisons;
    private final JurisdictionPack pack;
    private final InstantSource time;

    ComparisonResource(Comparisons comparisons, JurisdictionPack pack, InstantSource time) {
        this.comparisons = comparisons;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "comparison",
            summary = "Whether units differ by more than chance explains",
            description = """
                    Of each unit: received, still waiting, share over the limit with its 95 % interval, median wait with its interval, and where it stands \
                    in the funnel around the rate of all. Only outside the 99.8 % limits is a unit called higher or lower; under ten it is neither ranked nor \
                    called anything. `unit` compares the parts of that unit; without it, the units that are part of none.""")
    @APIResponse(responseCode = "200", description = "The units, those with the lowest share over the limit first")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-parameter`: a parameter cannot be read; the problem names it")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such clock")
    public Comparison comparison(
            @RestQuery @DefaultValue("first-action") @Parameter(description = "Id of a clock of the jurisdiction pack")
                    String clock,
            @BeanParam CohortQuery query) {
        var parameters = new Parameters(pack.zone(), time.instant());
        var cohort = query.of(clock, parameters);
        parameters.refuseFaults();
        return comparisons.of(cohort);
    }
}
