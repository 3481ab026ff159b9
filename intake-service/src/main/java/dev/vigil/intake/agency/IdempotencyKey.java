package dev.vigil.intake.agency;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.util.List;
import java.util.regex.Pattern;

/** A sender's own name for one request, so that sending it again changes nothing. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,128}");

    public IdempotencyKey {
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            throw new IllegalArgumentException("a key has 1 to 128 visible ASCII characters");
        }
    }

    /** @throws Refusal if the header is missing or no such key */
    public static IdempotencyKey of(String header) {
        if (header == null || !VISIBLE_ASCII.matcher(header).matches()) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "Give each request its own " + HEADER + ", and the same one when you send it again.",
                    List.of(Fault.in(HEADER, "must have 1 to 128 visible ASCII characters")));
        }
        return new IdempotencyKey(header);
    }
}
