package dev.vigil.tracking.figure;

import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What every figure and every clock means. */
@Path("/v1/definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class DefinitionResource {

    private final Definitions definitions;

    DefinitionResource(FigureRegistry registry, JurisdictionPack pack) {
        this.definitions = Definitions.of(registry, pack);
    }

    @GET
    @Operation(
            operationId = "definitions",
            summary = "What every figure and every clock means",
            description =
                    "Words, formula, start, stop and the treatment of open, reopened, handed over and nullified cases of each figure; limits and their sources of each clock.")
    @APIResponse(responseCode = "200", description = "All definitions")
    public Definitions definitions() {
        return definitions;
    }
}
