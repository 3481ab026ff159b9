package dev.vigil.intake.agency;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.util.List;
import java.util.regex.Pattern;

/** The agency that a request comes from. Until senders sign in, a header names it. */
public record Agency(String code) {

    public static final String HEADER = "Vigil-Agency";

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");

    public Agency {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an agency has a code of 2 to 40 small letters, digits and hyphens");
        }
    }

    /** @throws Refusal if the header is missing or names no agency */
    public static Agency of(String header) {
        if (header == null || !CODE.matcher(header).matches()) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "Say in the header " + HEADER + " who sends.",
                    List.of(Fault.in(HEADER, "must be a code of 2 to 40 small letters, digits and hyphens")));
        }
        return new Agency(header);
    }

    /** How facts name it as the one who says so. */
    public String asSource() {
        return "agency:" + code;
    }
}
