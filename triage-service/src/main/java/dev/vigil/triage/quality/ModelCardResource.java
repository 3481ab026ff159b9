package dev.vigil.triage.quality;

import dev.vigil.contract.ModelCard;
import dev.vigil.sheet.Cards;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/model-card")
@Tag(name = "Quality")
@RunOnVirtualThread
class ModelCardResource {

    @Schema(name = "ModelCard", description = "What a band is not, and what published error rates mean.")
    public record View(
            ModelCard card,

            @Schema(description = "What the published rates mean where contact offenders are a given share; computed.")
            List<ModelCard.BaseRate> baseRates) {}

    @GET
    @Operation(operationId = "model-card", summary = "What a band is not")
    public View get() {
        return new View(Cards.current(), Cards.current().baseRates());
    }
}
