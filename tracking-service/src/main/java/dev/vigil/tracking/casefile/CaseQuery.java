package dev.vigil.tracking.casefile;

import dev.vigil.contract.Band;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cases a list shows. What is left out does not matter. */
public class CaseQuery {

    private static final int LONGEST_PAGE = 500;

    @QueryParam("unit")
    @Parameter(description = "Code of the unit that answers for the case")
    String unit;

    @QueryParam("operation")
    String operation;

    @QueryParam("state")
    @Parameter(description = "RECEIVED, OPENED, ACTED_ON, DECIDED or CLOSED")
    String state;

    @QueryParam("band")
    @Parameter(description = "IMMEDIATE, VERY_HIGH, HIGH, MEDIUM, LOW, or NONE for not yet assessed")
    String band;

    @QueryParam("senderReference")
    String senderReference;

    @QueryParam("agency")
    String agency;

    @QueryParam("openAt")
    @Parameter(description = "Received and not closed at this instant")
    String openAt;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before")
    String after;

    @QueryParam("limit")
    @DefaultValue("100")
    @Parameter(description = "Cases on a page, 1 to 500")
    String limit;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    int limit() {
        var number = read("limit", limit, Integer::valueOf);
        if (number < 1 || number > LONGEST_PAGE) {
            throw refused("limit", limit);
        }
        return number;
    }

    String words() {
        where("ownerUnit = :unit", "unit", unit);
        where("operation = :operation", "operation", operation);
        where("state = :state", "state", read("state", state, Progress::valueOf));
        whereBand();
        where("senderReference = :senderReference", "senderReference", senderReference);
        where("agency = :agency", "agency", agency);
        where(
                "receivedAt <= :at and (closedAt is null or closedAt > :at)",
                "at",
                read("openAt", openAt, Instant::parse));
        where("id > :after", "after", read("after", after, UUID::fromString));
        return (conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ") + "order by id";
    }

    Map<String, Object> values() {
        return values;
    }

    private void whereBand() {
        if ("NONE".equals(band)) {
            conditions.add("band is null");
        } else {
            where("band = :band", "band", read("band", band, Band::valueOf));
        }
    }

    private void where(String words, String name, Object value) {
        if (value != null) {
            conditions.add(words);
            values.put(name, value);
        }
    }

    private static <T> T read(String parameter, String text, Function<String, T> reading) {
        try {
            return text == null ? null : reading.apply(text);
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
