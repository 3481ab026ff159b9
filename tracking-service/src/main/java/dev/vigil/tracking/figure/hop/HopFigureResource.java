package dev.vigil.tracking.figure.hop;

import dev.vigil.contract.SourceKind;
import dev.vigil.tracking.figure.FigureRegistry;
import dev.vigil.tracking.figure.Parameters;
import dev.vigil.tracking.figure.export.CsvExport;
import dev.vigil.tracking.figure.tally.Sums;
import dev.vigil.tracking.figure.tally.Sums.Choice;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.unit.UnitTree;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the time of many cases went. */
@Path("/v1/figures/hops")
@Produces({MediaType.APPLICATION_JSON, CsvExport.TEXT_CSV})
@Tag(name = "Figures")
@RunOnVirtualThread
class HopFigureResource {

    private final Sums sums;
    private final UnitTree units;
    private final FigureRegistry registry;
    private final JurisdictionPack pack;
    private final InstantSource time;

    HopFigureResource(Sums sums, UnitTree units, FigureRegistry registry, JurisdictionPack pack, InstantSource time) {
        this.sums = sums;
        this.units = units;
        this.registry = registry;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Transactional
    @Operation(operationId = "hops", summary = "Where the time of cases went, by stage and holder", description = """
                    Hours from first receipt to the stop of the headline clock, those still waiting up to `asAt`, by what the cases waited for and who had \
                    them. The time of a hand-over that is not accepted is the sender's. From sums that are kept, whatever the number of cases.""")
    @APIResponse(responseCode = "200", description = "Hours, cases and share of each stage and holder")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-parameter`: a parameter cannot be read; the problem names it")
    public HopTotals hops(
            @RestQuery @Parameter(description = "Code of the holder, with its parts", example = "FORCE-A") String unit,
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
        var asked = new HopTotals.Asked(unit, operation, kind == null ? null : kind.name(), parameters.asAt(asAt));
        parameters.refuseFaults();
        var choice = new Choice(
                List.of(HopMeasure.MEASURE),
                unit == null ? List.of() : units.from(unit),
                asked.source(),
                asked.operation());
        return HopTotals.of(registry.definition(CaseHops.ID), asked, sums.asAt(choice, asked.asAt()));
    }
}
