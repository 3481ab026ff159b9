package dev.vigil.delivery;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Messages that this service could not take in. */
@Path("/v1/quarantine")
@RunOnVirtualThread
class QuarantineResource {

    private final QuarantinedMessages messages;

    QuarantineResource(QuarantinedMessages messages) {
        this.messages = messages;
    }

    @GET
    @Operation(operationId = "listQuarantine", summary = "Messages in quarantine, oldest first")
    public List<Quarantined> list(@QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit)
            throws SQLException {
        return messages.oldest(limit);
    }

    @POST
    @Path("/{id}/redrive")
    @ResponseStatus(202)
    @Operation(
            operationId = "redrive",
            summary = "Try a message again",
            description = "It is tried within a second, and stays if it fails again.")
    public Quarantined redrive(@PathParam("id") UUID id) throws SQLException {
        return messages.askToRedrive(id)
                .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "No such message is in quarantine"));
    }
}
