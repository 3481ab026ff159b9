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

/** What an officer enters into a case. */
@Path("/v1/cases/{id}")
@Tag(name = "Cases")
@APIResponse(responseCode = "200", description = "The case as it is now")
@APIResponse(
        responseCode = "400",
        description =
                "`malformed-json`, `unknown-field`, `missing-field`, `invalid-field`, `invalid-parameter`: the problem names the place")
@APIResponse(responseCode = "404", description = "`not-found`: no case has this id or reference")
@APIResponse(
        responseCode = "409",
        description =
                "`not-the-owner`: another unit answers for the case; `not-allowed-now`: the case is not in a state that allows this; "
                        + "`access-check-outstanding`: a decision while access to children is unknown needs a supervisor and a reason; "
                        + "`contact-risk-outstanding`: an out-of-court disposal needs an assessment of contact risk first")
@RunOnVirtualThread
@Transactional
class EntryResource {

    private final CaseDesk desk;

    EntryResource(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/opening")
    @Operation(operationId = "open", summary = "Open a case: the unread clock stops")
    public CaseView open(@PathParam("id") String id, @BeanParam Acting acting, @Valid PlainEntry body) {
        return desk.enter(id, new Order.Open(), acting, body);
    }

    @POST
    @Path("/checks")
    @Operation(operationId = "complete-check", summary = "Enter a completed check and what it found; triage learns it")
    public CaseView check(@PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterCheck body) {
        var entry = desk.entry(acting, body);
        return desk.enter(id, Findings.read(body, entry), entry);
    }

    @POST
    @Path("/actions")
    @Operation(operationId = "record-action", summary = "Enter an act that protects a child, or a step of the work")
    public CaseView act(@PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterAction body) {
        return desk.enter(id, new Order.RecordAction(body.action()), acting, body);
    }

    @POST
    @Path("/decisions")
    @Operation(operationId = "decide", summary = "Enter a decision, and that the referrer was told if so")
    public CaseView decide(@PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterDecision body) {
        var order = new Order.Decide(
                body.outcome(), body.communicatedAt(), body.supervisor(), Entries.asKept(body.reviewAt()));
        return desk.enter(id, order, acting, body);
    }

    @POST
    @Path("/referrer-informed")
    @Operation(operationId = "inform-referrer", summary = "Enter that the referrer was told the decision")
    public CaseView inform(@PathParam("id") String id, @BeanParam Acting acting, @Valid PlainEntry body) {
        return desk.enter(id, new Order.InformReferrer(), acting, body);
    }

    @POST
    @Path("/closure")
    @Operation(operationId = "close", summary = "Close a decided case")
    public CaseView close(@PathParam("id") String id, @BeanParam Acting acting, @Valid PlainEntry body) {
        return desk.enter(id, new Order.Close(), acting, body);
    }

    @POST
    @Path("/reopening")
    @Operation(operationId = "reopen", summary = "Reopen a closed case: its clocks go on from their original start")
    public CaseView reopen(@PathParam("id") String id, @BeanParam Acting acting, @Valid PlainEntry body) {
        return desk.enter(id, new Order.Reopen(), acting, body);
    }
}
