package dev.vigil.tracking.unit;

import static java.util.stream.Collectors.toMap;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The units that are known. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, String> {

    /** Kind of each of these units that is known. */
    public Map<String, UnitKind> kinds(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(toMap(unit -> unit.code, unit -> unit.kind));
    }

    /** @param pointer where the request names the unit */
    public Unit known(String code, String pointer) {
        return findByIdOptional(code)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.UNKNOWN_UNIT,
                        "No unit has the code " + code + "; PUT /v1/units/" + code + " makes it known.",
                        List.of(Refusal.Fault.at(pointer, "is the code of no unit"))));
    }
}
