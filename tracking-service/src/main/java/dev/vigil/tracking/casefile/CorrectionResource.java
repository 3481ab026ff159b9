package dev.vigil.tracking.casefile;

import dev.vigil.tracking.unit.Acting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases/{id}/corrections")
@Tag(name = "Cases")
@APIResponse(responseCode = "200", description = "The case as it is now")
@APIResponse(
        responseCode = "400",
        description =
                "`malformed-json`, `unknown-field`, `missing-field`, `invalid-field`: the problem names the place")
@APIResponse(responseCode = "404", description = "`not-found`: no case has this id or reference")
@APIResponse(
        responseCode = "409",
        description =
                "`not-the-owner`: another unit answers for the case; `not-allowed-now`: a later entry rests on this one")
@RunOnVirtualThread
@Transactional
class CorrectionResource {

    private final CaseDesk desk;
    private final Entries entries;

    CorrectionResource(CaseDesk desk, Entries entries) {
        this.desk = desk;
        this.entries = entries;
    }

    @POST
    @Operation(
            operationId = "correct-entry",
            summary =
                    "Say that a line of the timeline never was, or was at another time: it stays, and all else is made anew")
    public CaseView correct(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterCorrection body) {
        var order = new Order.Correct(body.corrects(), Entries.asKept(body.occurredAt()));
        return desk.enter(id, order, entries.of(acting.actor(), null, body.reason()));
    }
}
