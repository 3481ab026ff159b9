package dev.vigil.tracking.figure.published;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.figure.export.CsvExport;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** Figures that anybody may see. */
@Path("/v1/figures/published")
@Produces({MediaType.APPLICATION_JSON, CsvExport.TEXT_CSV})
@Tag(name = "Figures")
@RunOnVirtualThread
class PublishedResource {

    private final Releases releases;
    private final JurisdictionPack pack;
    private final InstantSource time;

    PublishedResource(Releases releases, JurisdictionPack pack, InstantSource time) {
        this.releases = releases;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Operation(operationId = "published", summary = "What may be published of a quarter", description = """
                    Received in the quarter and still waiting at its end, by unit and band. Counts under 5 are `<5`, others rounded to 5, and `*` hides what \
                    would give a small count away. There is one table per quarter, no other cut, and once made it never changes.""")
    @APIResponse(responseCode = "200", description = "The table, and the units that did not report")
    @APIResponse(responseCode = "400", description = "`invalid-parameter`: the quarter cannot be read, or is not over")
    public Release published(
            @RestQuery @Parameter(description = "A quarter that is over", example = "2014-Q3") String quarter) {
        var asked = Quarter.parse(quarter, pack.zone()).orElseThrow(() -> refused("write a quarter as 2014-Q3"));
        if (!asked.end().isBefore(time.instant())) {
            throw refused(
                    "the quarter is not over; figures of a part of it could be subtracted from those of all of it");
        }
        return releases.of(asked);
    }

    private static Refusal refused(String detail) {
        return new Refusal(
                ProblemKind.INVALID_PARAMETER, "quarter: " + detail, List.of(Refusal.Fault.in("quarter", detail)));
    }
}
