package dev.vigil.tracking.casefile;

import dev.vigil.tracking.officer.Officers;
import dev.vigil.tracking.unit.Acting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives a case to an officer within its unit. */
@Path("/v1/cases/{id}")
@Tag(name = "Cases")
@RunOnVirtualThread
@Transactional
class AssignmentResource {

    private final CaseFiles files;
    private final Casebook casebook;
    private final CaseViews views;
    private final Entries entries;
    private final Officers officers;

    AssignmentResource(CaseFiles files, Casebook casebook, CaseViews views, Entries entries, Officers officers) {
        this.files = files;
        this.casebook = casebook;
        this.views = views;
        this.entries = entries;
        this.officers = officers;
    }

    @POST
    @Path("/assignment")
    @Operation(
            operationId = "assign",
            summary = "Name the officer who answers for a case within its unit, and relieve whoever did before")
    @APIResponse(responseCode = "200", description = "The case as it is now")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-field`: the officer is of another unit, not available, or has the case already")
    @APIResponse(responseCode = "404", description = "`not-found`: no case has this id or reference")
    @APIResponse(
            responseCode = "409",
            description = "`not-the-owner`: another unit answers for the case; `not-allowed-now`: the case is closed")
    @APIResponse(responseCode = "422", description = "`unknown-officer`: no officer has this code")
    public CaseView assign(@PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid AssignCase body) {
        var entry = entries.of(acting.actor(), body.occurredAt(), body.reason());
        var referral = files.idOf(id);
        officers.holdAvailable(body.officer(), entry.by().unit(), "/officer");
        var file = casebook.lock(List.of(referral)).getFirst();
        casebook.record(List.of(file.carryOut(new Order.Assign(body.officer()), entry)));
        return views.one(referral);
    }
}
