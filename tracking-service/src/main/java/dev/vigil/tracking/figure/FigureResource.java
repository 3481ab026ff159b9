package dev.vigil.tracking.figure;

import dev.vigil.tracking.figure.export.CsvExport;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How long a cohort waits for a clock. */
@Path("/v1/figures")
@Produces({MediaType.APPLICATION_JSON, CsvExport.TEXT_CSV})
@Tag(name = "Figures")
@RunOnVirtualThread
public class FigureResource {

    private final Figures figures;
    private final JurisdictionPack pack;
    private final InstantSource time;

    FigureResource(Figures figures, JurisdictionPack pack, InstantSource time) {
        this.figures = figures;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Path("/{clock}")
    @Operation(operationId = "timeToStop", summary = "How long a cohort waits for a clock to stop", description = """
                    Those still waiting come first, then those finished by what stopped them, the Kaplan-Meier curve with its 95 % band, and the \
                    cumulative incidence of each kind of stop. All as it was known at `asAt`. What each number means is at `/v1/definitions`.""")
    @APIResponse(
            responseCode = "200",
            description = "The figure",
            content = @Content(examples = @ExampleObject(name = "nine-months-on", value = Examples.TIME_TO_STOP)))
    @APIResponse(
            responseCode = "400",
            description = "`invalid-parameter`: a parameter cannot be read; the problem names it")
    @APIResponse(
            responseCode = "404",
            description = "`not-found`: there is no such clock; the problem lists the clocks")
    public TimeToStop timeToStop(
            @RestPath @Parameter(description = "Id of a clock of the jurisdiction pack", example = "first-action")
                    String clock,
            @BeanParam CohortQuery query,
            @RestQuery
                    @Parameter(
                            description =
                                    "Kind of stop that the curve waits for; other kinds then count as censored. Any stop if left out",
                            example = "action")
                    String event) {
        var parameters = new Parameters(pack.zone(), time.instant());
        var rule = figures.clock(clock);
        var cohort = query.of(clock, parameters);
        if (event != null && !Event.canEnd(rule, event)) {
            parameters.fault("event", "`" + event + "` cannot stop this clock; these can: " + Event.thatCanEnd(rule));
        }
        parameters.refuseFaults();
        return figures.timeToStop(cohort, event);
    }
}
