package dev.vigil.intake.form;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;

/** A request's body, read no further than a limit. */
public final class Body {

    private Body() {}

    /** @throws Refusal if it is larger; a body sent in chunks does not say its size before */
    public static byte[] read(InputStream body, long limit) throws IOException {
        var bytes = body.readNBytes(Math.toIntExact(limit + 1));
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    static Refusal tooLarge(long limit) {
        return new Refusal(
                ProblemKind.TOO_LARGE, "At most " + limit + " bytes are taken here; many referrals go to /v1/batches.");
    }
}
