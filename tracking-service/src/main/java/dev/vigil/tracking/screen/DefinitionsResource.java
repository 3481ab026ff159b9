package dev.vigil.tracking.screen;

import dev.vigil.tracking.figure.FigureRegistry;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
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

    private final JurisdictionPack pack;
    private final FigureRegistry registry;
    private final Heads heads;
    private final InstantSource clock;

    DefinitionsResource(JurisdictionPack pack, FigureRegistry registry, Heads heads, InstantSource clock) {
        this.pack = pack;
        this.registry = registry;
        this.heads = heads;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        var page = DefinitionsPage.of(pack, registry.definitions());
        return Templates.definitions(heads.head("Definitions", "definitions", clock.instant(), null), page);
    }
}
