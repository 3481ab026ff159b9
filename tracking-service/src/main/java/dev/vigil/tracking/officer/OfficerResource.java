package dev.vigil.tracking.officer;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.tracking.unit.Acting;
import dev.vigil.tracking.unit.Unit;
import dev.vigil.tracking.unit.Units;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/officers")
@Tag(name = "Units")
@RunOnVirtualThread
class OfficerResource {

    private final Officers officers;
    private final Units units;
    private final InstantSource time;

    OfficerResource(Officers officers, Units units, InstantSource time) {
        this.officers = officers;
        this.units = units;
        this.time = time;
    }

    @GET
    @Operation(operationId = "officers", summary = "The people who can answer for a case")
    public List<Officer> all(@QueryParam("unit") @Parameter(description = "code of a unit") String unit) {
        return officers.of(unit);
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @Operation(
            operationId = "put-officer",
            summary = "Make an officer known, or change the name, unit, role, availability or address")
    @APIResponse(responseCode = "200", description = "The officer as he or she is now")
    @APIResponse(
            responseCode = "409",
            description =
                    "`still-accountable`: open cases name this officer, or the role must always be staffed; nothing is changed")
    @APIResponse(responseCode = "422", description = "`unknown-unit`: no unit has this code")
    public Officer put(@PathParam("code") String code, @BeanParam Acting acting, @NotNull @Valid PutOfficer body) {
        var by = acting.actor();
        refuseMiswritten(code);
        units.known(body.unit(), "/unit");
        officers.hold(code);
        var officer = body.officer(code);
        officers.find(code).ifPresent(before -> refuseDesertion(before, officer));
        officers.put(officer, by, time.instant());
        return officer;
    }

    /** Nobody leaves a unit while its cases name him or her, and the hub's duty is never unstaffed. */
    private void refuseDesertion(Officer before, Officer after) {
        var open = before.unit().equals(after.unit()) ? 0 : officers.openCases(before.code());
        if (open > 0) {
            throw new Refusal(
                    ProblemKind.STILL_ACCOUNTABLE,
                    before.code() + " answers for " + open + " open cases of " + before.unit()
                            + "; hand them over first, with ofOfficer in POST /v1/handovers.",
                    List.of(Fault.at("/unit", "cannot change while cases of " + before.unit() + " name the officer")));
        }
        var staffed = after.unit().equals(Unit.NATIONAL_HUB) && after.role() == Role.LEAD && after.available();
        if (before.code().equals(Officer.HUB_DUTY) && !staffed) {
            throw new Refusal(
                    ProblemKind.STILL_ACCOUNTABLE,
                    Officer.HUB_DUTY + " answers for what nobody else answers for, and is always an available lead of "
                            + Unit.NATIONAL_HUB + ".");
        }
    }

    private static void refuseMiswritten(String code) {
        if (!code.matches(Unit.CODE)) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The code of an officer is 2 to 40 capital letters, digits and hyphens.",
                    List.of(Fault.in("code", "cannot be " + code)));
        }
    }
}
