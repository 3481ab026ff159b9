package dev.vigil.tracking.figure.integrity;

import dev.vigil.tracking.figure.FigureRegistry;
import dev.vigil.tracking.figure.Parameters;
import dev.vigil.tracking.figure.export.CsvExport;
import dev.vigil.tracking.figure.integrity.Integrity.Asked;
import dev.vigil.tracking.figure.integrity.Integrity.Sign;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Signs of figures being made. */
@Path("/v1/figures/integrity")
@Produces({MediaType.APPLICATION_JSON, CsvExport.TEXT_CSV})
@Tag(name = "Figures")
@RunOnVirtualThread
class IntegrityResource {

    private static final Duration USUAL_PERIOD = Duration.ofDays(28);
    private static final int MOST_CASES = 100;

    private final Sums sums;
    private final UnitTree units;
    private final FigureRegistry registry;
    private final JurisdictionPack pack;
    private final InstantSource time;

    IntegrityResource(Sums sums, UnitTree units, FigureRegistry registry, JurisdictionPack pack, InstantSource time) {
        this.sums = sums;
        this.units = units;
        this.registry = registry;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "integrity",
            summary = "Signs of figures being made rather than work being done",
            description = """
                    What was recorded in a time: clocks that stopped in the last fifth of their limit, bands lowered shortly before a breach, closures at the end of a \
                    month, entries made long after they were true. Each with what it is a part of and the cases, so that somebody can look.""")
    @APIResponse(responseCode = "200", description = "Each kind of sign with n, base and cases")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-parameter`: a parameter cannot be read; the problem names it")
    public Integrity integrity(
            @RestQuery @Parameter(description = "Code of the unit, with its parts", example = "FORCE-A") String unit,
            @RestQuery @Parameter(description = "Code of a named operation", example = "SPADE-FORCE-A")
                    String operation,
            @RestQuery
                    @Parameter(
                            description =
                                    "Recorded after then: an instant, or a day. 28 days before `asAt` if left out",
                            example = "2014-08-01")
                    String from,
            @RestQuery @Parameter(description = "Recorded by then. Now if left out", example = "2014-08-31")
                    String asAt) {
        var parameters = new Parameters(pack.zone(), time.instant());
        var start = parameters.from("from", from);
        var end = parameters.asAt(asAt);
        parameters.inOrder("from", start, "asAt", end);
        parameters.refuseFaults();
        var asked = new Asked(unit, operation, start == null ? end.minus(USUAL_PERIOD) : start, end);
        var signs = Arrays.stream(Signal.values())
                .map(signal -> sign(signal, asked))
                .toList();
        return Integrity.of(registry.definition(Integrity.ID), asked, signs);
    }

    private Sign sign(Signal signal, Asked asked) {
        var choice = new Choice(
                List.of(signal.measure()),
                asked.unit() == null ? List.of() : units.from(asked.unit()),
                null,
                asked.operation());
        return Integrity.sign(
                signal,
                sums.asAt(choice, asked.from()),
                sums.asAt(choice, asked.asAt()),
                sums.casesAdded(choice, signal.sign(), asked.from(), asked.asAt(), MOST_CASES));
    }
}
