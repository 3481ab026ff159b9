package dev.vigil.tracking.casefile;

import static java.util.stream.Collectors.joining;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.clock.CasePacks;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
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

/** Bail before charge. */
@Path("/v1/cases/{id}/bail")
@Tag(name = "Investigation")
@APIResponse(responseCode = "200", description = "The case as it is now")
@APIResponse(
        responseCode = "400",
        description =
                "`malformed-json`, `unknown-field`, `missing-field`, `invalid-field`: the problem names the place")
@APIResponse(responseCode = "404", description = "`not-found`: no case has this id or reference")
@APIResponse(
        responseCode = "409",
        description =
                "`not-the-owner`: another unit answers for the case; `not-allowed-now`: the problem says what must come first")
@RunOnVirtualThread
@Transactional
class BailResource {

    private final CaseDesk desk;
    private final CaseFiles files;
    private final CasePacks packs;

    BailResource(CaseDesk desk, CaseFiles files, CasePacks packs) {
        this.desk = desk;
        this.files = files;
        this.packs = packs;
    }

    @POST
    @Operation(operationId = "set-bail", summary = "Enter bail before charge, after an arrest")
    public CaseView set(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterStep.EnterBail body) {
        return desk.enter(id, new Order.SetBail(body.conditions()), acting, body);
    }

    @POST
    @Path("/extension")
    @Operation(operationId = "extend-bail", summary = "Enter that somebody of the needed rank allowed longer bail")
    public CaseView extend(
            @PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid EnterStep.EnterBailExtension body) {
        refuseWhatNobodyMayAllow(packs.of(files.idOf(id)), body);
        return desk.enter(id, new Order.ExtendBail(body.limit(), body.authority()), acting, body);
    }

    @POST
    @Path("/end")
    @Operation(operationId = "end-bail", summary = "Enter that bail ended")
    public CaseView end(@PathParam("id") String id, @BeanParam Acting acting, @Valid PlainEntry body) {
        return desk.enter(id, new Order.EndBail(), acting, body);
    }

    private static void refuseWhatNobodyMayAllow(JurisdictionPack pack, EnterStep.EnterBailExtension body) {
        if (!pack.allows(body.limit(), body.authority())) {
            var allowed = pack.extensions().stream()
                    .map(each -> each.limit() + " by " + each.authority())
                    .collect(joining(", "));
            throw new Refusal(
                    ProblemKind.INVALID_FIELD,
                    "By " + pack.name() + " bail may be extended to: " + (allowed.isEmpty() ? "nothing" : allowed)
                            + ".",
                    List.of(Refusal.Fault.at(
                            "/limit", "cannot be " + body.limit() + " by the authority of " + body.authority())));
        }
    }
}
