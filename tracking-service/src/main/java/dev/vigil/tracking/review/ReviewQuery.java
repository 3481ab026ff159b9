package dev.vigil.tracking.review;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.review.Review.What;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which reviews a list shows. What is left out does not matter. */
public class ReviewQuery {

    private static final int LONGEST_PAGE = 500;
    private static final Duration FAR = Duration.ofDays(36_500);

    @QueryParam("unit")
    @Parameter(description = "Code of the unit that answers for the case, with all units below it")
    String unit;

    @QueryParam("what")
    @Parameter(description = "HOLD or DECISION")
    String what;

    @QueryParam("dueBefore")
    @Parameter(description = "Only what is due by this instant")
    String dueBefore;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before")
    String after;

    @QueryParam("limit")
    @DefaultValue("100")
    @Parameter(description = "Reviews on a page, 1 to 500")
    String limit;

    Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    Optional<What> what() {
        return read("what", what, What::valueOf);
    }

    Instant dueBefore(Instant now) {
        return read("dueBefore", dueBefore, Instant::parse).orElse(now.plus(FAR));
    }

    Optional<ReviewCursor> after() {
        return read("after", after, ReviewCursor::read);
    }

    int limit() {
        return read("limit", limit, Integer::valueOf)
                .filter(number -> number >= 1 && number <= LONGEST_PAGE)
                .orElseThrow(() -> refused("limit", limit));
    }

    private static <T> Optional<T> read(String parameter, String text, Function<String, T> reading) {
        try {
            return Optional.ofNullable(text).map(reading);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw refused(parameter, text);
        }
    }

    private static Refusal refused(String parameter, String text) {
        return new Refusal(
                ProblemKind.INVALID_PARAMETER,
                "The parameter " + parameter + " cannot be read.",
                List.of(Refusal.Fault.in(parameter, "cannot be " + text)));
    }
}
