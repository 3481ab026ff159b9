package dev.vigil.tracking.unit;

import static java.util.stream.Collectors.toMap;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.sql.Locks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The units that are known. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, String> {

    /** What is locked while the tree changes. */
    private static final UUID TREE = new UUID(0, 1);

    private final Locks locks;

    Units(Locks locks) {
        this.locks = locks;
    }

    /** Kind of each of these units that is known. */
    public Map<String, UnitKind> kinds(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(toMap(unit -> unit.code, unit -> unit.kind));
    }

    /** Whether the one is the other or part of it. Two who make each other's units parents at once come one after the other. */
    boolean isWithin(String inner, String outer) {
        locks.hold(List.of(TREE));
        for (var at = inner; at != null; at = findById(at).parent) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** What a team or area does, the hub or force that it is part of answers for. */
    public UnitKind answeringKind(String code) {
        var unit = findById(code);
        return switch (unit.kind) {
            case HUB, FORCE -> unit.kind;
            case AREA, TEAM -> unit.parent == null ? unit.kind : answeringKind(unit.parent);
        };
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
