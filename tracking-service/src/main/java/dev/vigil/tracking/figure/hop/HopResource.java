package dev.vigil.tracking.figure.hop;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.casefile.CaseFiles;
import dev.vigil.tracking.figure.FigureRegistry;
import dev.vigil.tracking.figure.Parameters;
import dev.vigil.tracking.figure.tally.CaseHistories;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the wait of a case went. */
@Path("/v1/cases/{id}/hops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@RunOnVirtualThread
class HopResource {

    private final CaseFiles files;
    private final CaseHistories histories;
    private final FigureRegistry registry;
    private final JurisdictionPack pack;
    private final InstantSource time;

    HopResource(
            CaseFiles files,
            CaseHistories histories,
            FigureRegistry registry,
            JurisdictionPack pack,
            InstantSource time) {
        this.files = files;
        this.histories = histories;
        this.registry = registry;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "caseHops",
            summary = "Where the wait of a case went: who had it, and what it waited for",
            description =
                    "From first receipt to the stop of the headline clock, or to `asAt`. Every second belongs to exactly one hop.")
    @APIResponse(responseCode = "200", description = "The hops, in the order of time, and the whole in words")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-parameter`: `asAt` cannot be read, or is before the case was recorded")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such case")
    public CaseHops hops(
            @RestPath @Parameter(description = "Id or reference of a case") String id,
            @RestQuery
                    @Parameter(
                            description = "What was known then: an instant, or a day to its end. Now if left out",
                            example = "2014-08-31")
                    String asAt) {
        var parameters = new Parameters(pack.zone(), time.instant());
        var at = parameters.asAt(asAt);
        parameters.refuseFaults();
        var history = histories.of(files.idOf(id));
        var known = history.knownAt(at);
        if (known.received().receivedAt().isAfter(at)) {
            throw notYet(known.received().receivedAt());
        }
        return CaseHops.of(known, registry.definition(CaseHops.ID).version());
    }

    private static Refusal notYet(Instant recorded) {
        var detail = "the case was recorded at " + recorded + "; before that nothing was known of it";
        return new Refusal(ProblemKind.INVALID_PARAMETER, "asAt: " + detail, List.of(Refusal.Fault.in("asAt", detail)));
    }
}
