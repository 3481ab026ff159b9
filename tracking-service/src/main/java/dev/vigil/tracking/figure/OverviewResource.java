package dev.vigil.tracking.figure;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a control room must see first. */
@Path("/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
@RunOnVirtualThread
public class OverviewResource {

    private final Figures figures;
    private final JurisdictionPack pack;
    private final InstantSource time;

    OverviewResource(Figures figures, JurisdictionPack pack, InstantSource time) {
        this.figures = figures;
        this.pack = pack;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "overview",
            summary = "Open, never opened, breached, due soon, and the median to first action",
            description = """
                    Over the clock first-action, for all cases or those that the parameters choose. The median is that of the Kaplan-Meier curve with its 95 % \
                    interval, so those still waiting count; it says "not reached" where more than half still wait, and is absent, with the reason in `why`, where there are fewer than ten.""")
    @APIResponse(
            responseCode = "200",
            description = "The overview",
            content = @Content(examples = @ExampleObject(name = "nine-months-on", value = Examples.OVERVIEW)))
    @APIResponse(
            responseCode = "400",
            description = "`invalid-parameter`: a parameter cannot be read; the problem names it")
    public Overview overview(@BeanParam CohortQuery query) {
        var parameters = new Parameters(pack.zone(), time.instant());
        var cohort = query.of(Overview.HEADLINE, parameters);
        parameters.refuseFaults();
        return figures.overview(cohort);
    }
}
