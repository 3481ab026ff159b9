package dev.vigil.tracking.officer;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units")
@Tag(name = "Units")
@RunOnVirtualThread
class DutyResource {

    private final Officers officers;

    DutyResource(Officers officers) {
        this.officers = officers;
    }

    @GET
    @Path("/{code}/duty")
    @Operation(operationId = "duty", summary = "Who answers for what a unit holds and has given to nobody")
    public Duty duty(@PathParam("code") String code) {
        var roster = officers.roster();
        if (!roster.parents().containsKey(code)) {
            throw new Refusal(
                    ProblemKind.NOT_FOUND,
                    "There is no unit " + code + ".",
                    List.of(Fault.in("code", "is the code of no unit")));
        }
        return Duty.of(code, roster);
    }
}
