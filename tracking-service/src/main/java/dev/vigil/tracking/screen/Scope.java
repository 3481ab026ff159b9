package dev.vigil.tracking.screen;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the address of a page asks for.
 *
 * @param operation code, or null for all work
 * @param caseReference the selected case, or null
 */
record Scope(String operation, String caseReference) {

    private static final Pattern OPERATION = Pattern.compile("[A-Z0-9-]{2,40}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,60}");

    static Scope of(String operation, String caseReference) {
        return new Scope(checked("operation", operation, OPERATION), checked("case", caseReference, REFERENCE));
    }

    private static String checked(String parameter, String value, Pattern form) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!form.matcher(value).matches()) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The address of the page is wrong",
                    List.of(Fault.in(parameter, "is written " + form)));
        }
        return value;
    }

    /** The control room with this case selected. */
    String selecting(String reference) {
        return address(UriBuilder.fromPath("/"), reference) + "#case";
    }

    String stream(String position, String selected) {
        return address(UriBuilder.fromPath("/stream").queryParam("at", position), selected);
    }

    private String address(UriBuilder address, String reference) {
        if (operation != null) {
            address.queryParam("operation", operation);
        }
        if (reference != null) {
            address.queryParam("case", reference);
        }
        return address.build().toString();
    }
}
