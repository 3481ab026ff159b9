package dev.vigil.tracking.casefile;

import dev.vigil.tracking.unit.Acting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an officer enters about children, devices and the subject. */
@Path("/v1/cases/{id}")
@Tag(name = "Investigation")
@APIResponse(responseCode = "200", description = "The case as it is now")
@APIResponse(
        responseCode = "400",
        description =
                "`malformed-json`, `unknown-field`, `missing-field`, `invalid-field`: the problem names the place")
@APIResponse(
        responseCode = "404",
        description = "`not-found`: no such case, or it has no child or device of this label")
@APIResponse(
        responseCode = "409",
        description =
                "`not-the-owner`: another unit answers for the case; `not-allowed-now`: the problem says what must come first")
@RunOnVirtualThread
@Transactional
class InvestigationResource {

    private final CaseDesk desk;

    InvestigationResource(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/children")
    @Operation(operationId = "record-child", summary = "Enter a child concerned: it gets a label, never a name")
    public CaseView child(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterStep.EnterChild body) {
        return desk.enter(id, new Order.RecordChild(null, body.safety()), acting, body);
    }

    @PUT
    @Path("/children/{child}")
    @Operation(operationId = "change-child-safety", summary = "Enter how safe a child is now")
    public CaseView safety(
            @PathParam("id") String id,
            @PathParam("child") String child,
            @BeanParam Acting acting,
            @NotNull @Valid EnterStep.EnterChild body) {
        return desk.enter(id, new Order.RecordChild(child, body.safety()), acting, body);
    }

    @POST
    @Path("/safeguarding")
    @Operation(
            operationId = "share-safeguarding",
            summary = "Enter that children's services were told: of these children, or of all at risk not yet shared")
    public CaseView share(@PathParam("id") String id, @BeanParam Acting acting, @Valid EnterStep.EnterSharing body) {
        return desk.enter(id, new Order.ShareSafeguarding(body == null ? null : body.children()), acting, body);
    }

    @POST
    @Path("/devices")
    @Operation(operationId = "seize-device", summary = "Enter a seized device: it gets a label")
    public CaseView seize(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterStep.EnterDevice body) {
        return desk.enter(id, new Order.SeizeDevice(body.kind()), acting, body);
    }

    @POST
    @Path("/devices/{device}/examination-start")
    @Operation(operationId = "start-examination", summary = "Enter that the examination of a device began")
    public CaseView start(
            @PathParam("id") String id,
            @PathParam("device") String device,
            @BeanParam Acting acting,
            @Valid PlainEntry body) {
        return desk.enter(id, new Order.StartExamination(device), acting, body);
    }

    @POST
    @Path("/devices/{device}/examination-finish")
    @Operation(operationId = "finish-examination", summary = "Enter that the examination of a device ended")
    public CaseView finish(
            @PathParam("id") String id,
            @PathParam("device") String device,
            @BeanParam Acting acting,
            @Valid PlainEntry body) {
        return desk.enter(id, new Order.FinishExamination(device), acting, body);
    }

    @POST
    @Path("/disclosures")
    @Operation(
            operationId = "decide-disclosure",
            summary = "Enter whether an employer, regulator or voluntary body is told, and why")
    public CaseView disclose(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterStep.EnterDisclosure body) {
        return desk.enter(id, new Order.DecideDisclosure(body.disclosed(), body.recipient()), acting, body);
    }

    @POST
    @Path("/risk-assessments")
    @Operation(
            operationId = "assess-risk",
            summary = "Enter an assessment of the subject: welfare after each contact, or contact offending")
    public CaseView assess(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterStep.EnterRisk body) {
        return desk.enter(id, new Order.AssessRisk(body.risk(), body.level(), body.occasion()), acting, body);
    }

    @POST
    @Path("/subject-death")
    @Operation(operationId = "record-death", summary = "Enter that the subject has died: the case goes on")
    public CaseView death(@PathParam("id") String id, @BeanParam Acting acting, @Valid PlainEntry body) {
        return desk.enter(id, new Order.RecordDeath(), acting, body);
    }

    @POST
    @Path("/expiries")
    @Operation(operationId = "name-expiry", summary = "Enter until when a third party keeps what may be evidence")
    public CaseView expiry(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterStep.EnterExpiry body) {
        return desk.enter(id, new Order.NameExpiry(body.holder(), Entries.asKept(body.until())), acting, body);
    }
}
