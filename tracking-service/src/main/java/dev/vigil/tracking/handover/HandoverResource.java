package dev.vigil.tracking.handover;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.tracking.casefile.Entries;
import dev.vigil.tracking.unit.Acting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/handovers")
@Tag(name = "Hand-overs")
@APIResponse(responseCode = "200", description = "How far the hand-over has come")
@APIResponse(
        responseCode = "400",
        description =
                "`manifest-invalid`: the manifest does not fit the list; `invalid-field`: the problem names the place")
@APIResponse(responseCode = "404", description = "`not-found`: there is no such hand-over")
@APIResponse(
        responseCode = "409",
        description =
                "`not-the-owner`: a case is not the sender's, or the hand-over is addressed to another unit; "
                        + "`not-allowed-now`: a case waits for another hand-over, is closed, or was answered for before. Nothing is changed")
@APIResponse(
        responseCode = "422",
        description = "`unknown-unit`: no unit has this code; `unknown-officer`: no officer has this code")
@RunOnVirtualThread
@Transactional
class HandoverResource {

    private final HandingOver handing;
    private final Reconciling reconciling;
    private final Handovers handovers;
    private final OpenCases openCases;
    private final Entries entries;

    HandoverResource(
            HandingOver handing, Reconciling reconciling, Handovers handovers, OpenCases openCases, Entries entries) {
        this.handing = handing;
        this.reconciling = reconciling;
        this.handovers = handovers;
        this.openCases = openCases;
        this.entries = entries;
    }

    @POST
    @Operation(
            operationId = "request-handover",
            summary =
                    "Ask a unit to take cases over: those of a manifest, or all of an officer or a unit by one decision")
    public HandoverView request(@BeanParam Acting acting, @NotNull @Valid RequestHandover body) {
        var entry = entries.of(acting.actor(), body.occurredAt(), body.reason());
        return view(handing.request(body, entry));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "handover", summary = "How far a hand-over has come")
    public HandoverView one(@PathParam("id") String id) {
        return view(read(id));
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "accept-handover",
            summary = "Take the cases, all or some: from now on they are the receiver's")
    public HandoverView accept(@PathParam("id") String id, @BeanParam Acting acting, @Valid AcceptHandover body) {
        var answer = Objects.requireNonNullElse(body, AcceptHandover.ALL_NOW);
        var entry = entries.of(acting.actor(), answer.occurredAt(), answer.reason());
        handing.accept(read(id), answer.referrals(), answer.officer(), entry);
        return view(read(id));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(operationId = "reject-handover", summary = "Refuse the cases, all or some: they stay the sender's")
    public HandoverView reject(@PathParam("id") String id, @BeanParam Acting acting, @Valid AnswerHandover body) {
        var answer = Objects.requireNonNullElse(body, AnswerHandover.ALL_NOW);
        var entry = entries.of(acting.actor(), answer.occurredAt(), answer.reason());
        handing.reject(read(id), answer.referrals(), entry);
        return view(read(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdraw-handover",
            summary = "Take back what nobody has answered yet: it stays the sender's")
    public HandoverView withdraw(@PathParam("id") String id, @BeanParam Acting acting, @Valid AnswerHandover body) {
        var answer = Objects.requireNonNullElse(body, AnswerHandover.ALL_NOW);
        var entry = entries.of(acting.actor(), answer.occurredAt(), answer.reason());
        handing.withdraw(read(id), answer.referrals(), entry);
        return view(read(id));
    }

    @POST
    @Path("/{id}/reconciliation")
    @Operation(operationId = "reconcile-handover", summary = "Compare the manifest with the receiver's own list")
    public Reconciliation reconcile(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid ReconcileHandover body) {
        var entry = entries.of(acting.actor(), body.occurredAt(), body.reason());
        return reconciling.reconcile(read(id), body.senderReferences(), entry);
    }

    private HandoverView view(UUID id) {
        var handover = handovers.get(id);
        var decision = handover.decision();
        return HandoverView.of(
                handover, decision == null ? null : openCases.count(handover.from(), decision.ofOfficer()));
    }

    private static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(
                    ProblemKind.NOT_FOUND,
                    "There is no hand-over " + id + ".",
                    List.of(Fault.in("id", "is the id of no hand-over")));
        }
    }
}
