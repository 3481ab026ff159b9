package dev.vigil.tracking.casefile;

import dev.vigil.contract.Band;
import dev.vigil.contract.SourceKind;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cases a list shows. What is left out does not matter. */
public class CaseQuery {

    static final String UNIT = "owner_unit";

    private static final int LONGEST_PAGE = 500;
    private static final Duration LONGEST_SPAN = Duration.ofDays(3_660);

    @QueryParam("reference")
    @Parameter(description = "Our reference")
    String reference;

    @QueryParam("senderReference")
    String senderReference;

    @QueryParam("unit")
    @Parameter(description = "Code of the unit that answers for the case; with the units below it")
    String unit;

    @QueryParam("officer")
    @Parameter(description = "Code of the officer who answers for the case")
    String officer;

    @QueryParam("operation")
    String operation;

    @QueryParam("state")
    @Parameter(description = "RECEIVED, OPENED, ACTED_ON, DECIDED or CLOSED")
    String state;

    @QueryParam("band")
    @Parameter(description = "IMMEDIATE, VERY_HIGH, HIGH, MEDIUM, LOW, or NONE for not yet assessed")
    String band;

    @QueryParam("source")
    @Parameter(description = "Kind of source", example = "national_hub")
    String source;

    @QueryParam("agency")
    String agency;

    @QueryParam("openAt")
    @Parameter(description = "Received and not closed at this instant")
    String openAt;

    @QueryParam("clock")
    @DefaultValue("first-action")
    @Parameter(description = "The clock that `clockState` and `dueWithin` are about")
    String clock;

    @QueryParam("clockState")
    @Parameter(description = "RUNNING, BREACHED (runs, and its limit has passed) or WITHIN_LIMIT (runs, and has not)")
    String clockState;

    @QueryParam("dueWithin")
    @Parameter(description = "The limit of the clock ends within this time from now", example = "PT24H")
    String dueWithin;

    @QueryParam("reviewDue")
    @Parameter(description = "A hold, or a decision that put the case off, is to be looked at again by this instant")
    String reviewDue;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before")
    String after;

    @QueryParam("limit")
    @DefaultValue("100")
    @Parameter(description = "Cases on a page, 1 to 500")
    String limit;

    /** What a clock that runs can be asked for. */
    private enum ClockState {
        RUNNING,
        BREACHED,
        WITHIN_LIMIT
    }

    int limit() {
        var number = read("limit", limit, Integer::valueOf);
        if (number < 1 || number > LONGEST_PAGE) {
            throw refused("limit", limit);
        }
        return number;
    }

    UUID after() {
        return read("after", after, UUID::fromString);
    }

    /** What the tally of cases knows, and so what can be counted without looking at any case. */
    CaseFilter kind() {
        var progress = read("state", state, Progress::valueOf);
        var kind = read("source", source, text -> SourceKind.valueOf(text.toUpperCase(Locale.ROOT)));
        return withBand(new CaseFilter())
                .where(UNIT, unit)
                .where("operation = ?", operation)
                .where("state = ?", progress == null ? null : progress.name())
                .where("source_kind = ?", kind == null ? null : kind.name())
                .where("agency = ?", agency);
    }

    /** All that was asked for. */
    CaseFilter filter(Instant now) {
        var at = read("openAt", openAt, Instant::parse);
        var filter = kind().where("reference = ?", reference)
                .where("sender_reference = ?", senderReference)
                .where("received_at <= ?", at)
                .where("(closed_at is null or closed_at > ?)", at)
                .where("owner_officer = ?", officer)
                .where(
                        "exists (select from review_due r where r.case_id = f.id and r.review_at <= ?)",
                        read("reviewDue", reviewDue, Instant::parse));
        return withClock(filter, now);
    }

    private CaseFilter withBand(CaseFilter filter) {
        if ("NONE".equals(band)) {
            return filter.where("band is null");
        }
        var asked = read("band", band, Band::valueOf);
        return filter.where("band = ?", asked == null ? null : asked.name());
    }

    private CaseFilter withClock(CaseFilter filter, Instant now) {
        var asked = read("clockState", clockState, ClockState::valueOf);
        var within = read("dueWithin", dueWithin, CaseQuery::span);
        if (asked == null && within == null) {
            return filter;
        }
        var due = within == null ? null : now.plus(within);
        return switch (asked) {
            case null -> filter.clock(clock, now, due);
            case RUNNING -> filter.clock(clock, null, due);
            case BREACHED -> filter.clock(clock, null, now);
            case WITHIN_LIMIT -> filter.clock(clock, now, due);
        };
    }

    private static Duration span(String text) {
        var span = Duration.parse(text);
        if (span.isNegative() || span.compareTo(LONGEST_SPAN) > 0) {
            throw new IllegalArgumentException(text);
        }
        return span;
    }

    private static <T> T read(String parameter, String text, Function<String, T> reading) {
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException unreadable) {
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
