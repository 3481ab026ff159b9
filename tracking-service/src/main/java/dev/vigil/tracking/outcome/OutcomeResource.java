package dev.vigil.tracking.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/outcomes")
@Tag(name = "Cases")
@RunOnVirtualThread
class OutcomeResource {

    @GET
    @Operation(operationId = "outcomes", summary = "The codes by which a case may end, and how they are grouped")
    public List<Outcome> outcomes() {
        return Outcomes.all();
    }
}
