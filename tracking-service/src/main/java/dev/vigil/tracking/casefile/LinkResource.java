package dev.vigil.tracking.casefile;

import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
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

/** Referrals about the same matter. A link stands in both timelines, or in none. */
@Path("/v1/cases/{id}/links")
@Tag(name = "Links")
@APIResponse(responseCode = "200", description = "The case as it is now")
@APIResponse(
        responseCode = "400",
        description =
                "`malformed-json`, `unknown-field`, `missing-field`, `invalid-field`: the problem names the place")
@APIResponse(responseCode = "404", description = "`not-found`: no case has this id or reference")
@APIResponse(
        responseCode = "409",
        description =
                "`not-the-owner`: another unit answers for the case; `not-allowed-now`: linked already, or not linked")
@RunOnVirtualThread
@Transactional
class LinkResource {

    private final CaseFiles files;
    private final Casebook casebook;
    private final CaseViews views;
    private final CaseDesk desk;

    LinkResource(CaseFiles files, Casebook casebook, CaseViews views, CaseDesk desk) {
        this.files = files;
        this.casebook = casebook;
        this.views = views;
        this.desk = desk;
    }

    @POST
    @Operation(
            operationId = "link-cases",
            summary = "Say that another referral is about the same matter: both get the higher of their bands")
    public CaseView link(@PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid LinkCases body) {
        var own = files.idOf(id);
        var other = files.lookUp(body.other()).orElseThrow(LinkResource::unknown);
        return enter(
                own,
                new Order.Link(other, body.grounds()),
                other,
                new Order.LinkBack(own, body.grounds()),
                desk.entry(acting, body));
    }

    @POST
    @Path("/{other}/removal")
    @Operation(operationId = "unlink-cases", summary = "Take a link back, with a reason; no band is lowered by it")
    public CaseView unlink(
            @PathParam("id") String id,
            @PathParam("other") String linked,
            @BeanParam Acting acting,
            @Valid PlainEntry body) {
        var own = files.idOf(id);
        var other = files.idOf(linked);
        return enter(own, new Order.Unlink(other), other, new Order.UnlinkBack(own), desk.entry(acting, body));
    }

    private CaseView enter(ReferralId own, Order.OfLink order, ReferralId other, Order.OfLink back, Entry entry) {
        var changed = casebook.lock(List.of(own, other)).stream()
                .map(file -> file.carryOut(file.state().id().equals(own) ? order : back, entry))
                .toList();
        casebook.record(changed);
        return views.one(own);
    }

    private static Refusal unknown() {
        return new Refusal(
                ProblemKind.INVALID_FIELD,
                "The other case is not known.",
                List.of(Refusal.Fault.at("/other", "is neither the id nor the reference of a case")));
    }
}
