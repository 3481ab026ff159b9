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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Waiting for somebody else: noted, reviewed, and no pause of any clock. */
@Path("/v1/cases/{id}/holds")
@Tag(name = "Holds")
@APIResponse(responseCode = "200", description = "The case as it is now")
@APIResponse(
        responseCode = "400",
        description =
                "`malformed-json`, `unknown-field`, `missing-field`, `invalid-field`: the problem names the place")
@APIResponse(responseCode = "404", description = "`not-found`: no such case, or it has no such hold")
@APIResponse(
        responseCode = "409",
        description =
                "`not-the-owner`: another unit answers for the case; `not-allowed-now`: the hold was lifted before")
@RunOnVirtualThread
@Transactional
class HoldResource {

    private final CaseDesk desk;

    HoldResource(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Operation(
            operationId = "place-hold",
            summary = "Note whom the case waits for, who sees to it and when that is looked at again: no clock stops")
    public CaseView place(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterHold.PlaceHold body) {
        var order = new Order.PlaceHold(
                UUID.randomUUID(), body.waitingFor(), body.owner(), Entries.asKept(body.reviewAt()));
        return desk.enter(id, order, acting, body);
    }

    @POST
    @Path("/{hold}/review")
    @Operation(operationId = "review-hold", summary = "Note that it still has to wait, and when that is looked at next")
    public CaseView review(
            @PathParam("id") String id,
            @PathParam("hold") UUID hold,
            @BeanParam Acting acting,
            @NotNull @Valid EnterHold.ReviewHold body) {
        return desk.enter(id, new Order.ReviewHold(hold, Entries.asKept(body.reviewAt())), acting, body);
    }

    @POST
    @Path("/{hold}/lifting")
    @Operation(operationId = "lift-hold", summary = "Note that the wait is over")
    public CaseView lift(
            @PathParam("id") String id,
            @PathParam("hold") UUID hold,
            @BeanParam Acting acting,
            @Valid PlainEntry body) {
        return desk.enter(id, new Order.LiftHold(hold), acting, body);
    }
}
