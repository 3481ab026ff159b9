package dev.vigil.triage;

import dev.vigil.contract.Actor;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import jakarta.ws.rs.HeaderParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Who sends a request, and for which unit. Taken at its word until there is a sign-in: the one place to change then. */
public class Acting {

    private static final int LONGEST_NAME = 100;
    private static final String UNIT_CODE = "[A-Z0-9-]{2,40}";

    @HeaderParam("Vigil-Actor")
    @Parameter(description = "Name of the person who acts", required = true, example = "Test Rowan")
    public String name;

    @HeaderParam("Vigil-Unit")
    @Parameter(description = "Code of the unit that the person acts for", required = true, example = "FORCE-A")
    public String unit;

    public Actor actor() {
        refuseUnless(
                name != null && !name.isBlank() && name.length() <= LONGEST_NAME,
                "Vigil-Actor",
                "is the name of the person who acts, 1 to 100 characters");
        refuseUnless(
                unit != null && unit.matches(UNIT_CODE),
                "Vigil-Unit",
                "is the code of the unit that the person acts for, 2 to 40 capital letters, digits and hyphens");
        return new Actor(name.strip(), unit);
    }

    private static void refuseUnless(boolean good, String header, String rule) {
        if (!good) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The header " + header + " " + rule + ".",
                    List.of(Refusal.Fault.in(header, rule)));
        }
    }
}
