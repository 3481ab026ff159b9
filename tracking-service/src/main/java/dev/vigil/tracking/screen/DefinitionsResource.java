package dev.vigil.tracking.screen;

import dev.vigil.tracking.figure.FigureRegistry;
import dev.vigil.tracking.jurisdiction.Edition;
import dev.vigil.tracking.jurisdiction.Jurisdictions;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the clocks and figures mean. */
@Path("/definitions")
@ScreenPage
public class DefinitionsResource {

    private final Jurisdictions jurisdictions;
    private final FigureRegistry registry;
    private final Heads heads;
    private final InstantSource clock;

    DefinitionsResource(Jurisdictions jurisdictions, FigureRegistry registry, Heads heads, InstantSource clock) {
        this.jurisdictions = jurisdictions;
        this.registry = registry;
        this.heads = heads;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        jurisdictions.refresh();
        var packs = jurisdictions.inForce().stream().map(Edition::pack).toList();
        var page = DefinitionsPage.of(packs, registry.definitions());
        return Templates.definitions(heads.head("Definitions", "definitions", clock.instant(), null), page);
    }
}
