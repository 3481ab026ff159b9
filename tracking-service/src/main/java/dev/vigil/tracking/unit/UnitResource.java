package dev.vigil.tracking.unit;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units")
@Tag(name = "Units")
@RunOnVirtualThread
class UnitResource {

    private final Units units;

    UnitResource(Units units) {
        this.units = units;
    }

    @GET
    @Operation(operationId = "units", summary = "The units that can hold a case")
    public List<Unit> all() {
        return units.listAll(Sort.by("code"));
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @Operation(operationId = "put-unit", summary = "Make a unit known, or change its name, kind or parent")
    public Unit put(@PathParam("code") String code, @BeanParam Acting acting, @NotNull @Valid PutUnit body) {
        acting.actor();
        refuseMiswritten(code);
        refuseUnusableParent(code, body.parent());
        var unit = units.findByIdOptional(code).orElseGet(Unit::new);
        unit.name = body.name();
        unit.kind = body.kind();
        unit.parent = body.parent();
        unit.jurisdiction = body.jurisdiction();
        if (unit.code == null) {
            unit.code = code;
            units.persist(unit);
        }
        return unit;
    }

    private void refuseUnusableParent(String code, String parent) {
        if (code.equals(parent)) {
            throw new Refusal(
                    ProblemKind.INVALID_FIELD,
                    "A unit is no part of itself.",
                    List.of(Refusal.Fault.at("/parent", "is the unit itself")));
        }
        if (parent != null) {
            units.known(parent, "/parent");
            refuseCycle(code, parent);
        }
    }

    private void refuseCycle(String code, String parent) {
        if (units.isWithin(parent, code)) {
            throw new Refusal(
                    ProblemKind.INVALID_FIELD,
                    parent + " is itself part of " + code + ".",
                    List.of(Refusal.Fault.at("/parent", "is part of the unit itself")));
        }
    }

    private static void refuseMiswritten(String code) {
        if (!code.matches(Unit.CODE)) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The code of a unit is 2 to 40 capital letters, digits and hyphens.",
                    List.of(Refusal.Fault.in("code", "cannot be " + code)));
        }
    }
}
