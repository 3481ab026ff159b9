package dev.vigil.tracking.alert;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.tracking.unit.Acting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/alerts")
@Tag(name = "Alerts")
@RunOnVirtualThread
class AlertResource {

    private final AlertViews alerts;
    private final AlertHistory history;
    private final Notices notices;
    private final AlertRates rates;
    private final InstantSource time;

    AlertResource(AlertViews alerts, AlertHistory history, Notices notices, AlertRates rates, InstantSource time) {
        this.alerts = alerts;
        this.history = history;
        this.notices = notices;
        this.rates = rates;
        this.time = time;
    }

    @GET
    @Operation(operationId = "alerts", summary = "What somebody must look at, newest first")
    public List<AlertView> alerts(
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "true leaves out what was acknowledged")
                    String open,
            @QueryParam("for")
                    @Parameter(
                            description =
                                    "Code of an officer: only what this person was told of in the round that goes on")
                    String officer) {
        if (!List.of("true", "false").contains(open)) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The parameter open is true or false.",
                    List.of(Fault.in("open", "cannot be " + open)));
        }
        return alerts.list(Boolean.parseBoolean(open), officer);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Transactional
    @Operation(
            operationId = "acknowledge-alert",
            summary = "Say that you have seen an alert; it opens again if it gets worse")
    public AlertView acknowledge(@PathParam("id") String id, @BeanParam Acting acting) {
        var by = acting.actor();
        var before = known(id);
        var now = time.instant();
        history.acknowledge(before.id(), by, now);
        var after = known(id);
        if (after.acknowledgedBy() != null && before.acknowledgedBy() == null) {
            notices.write(after, now);
        }
        return after;
    }

    @GET
    @Path("/rate")
    @Operation(
            operationId = "alert-rate",
            summary = "How many alerts each person was told of in an hour: too many, and warnings are no longer read")
    public AlertRates.View rate(
            @QueryParam("from") @Parameter(description = "Instant; absent for a day before the end") String from,
            @QueryParam("to") @Parameter(description = "Instant; absent for now") String to) {
        var end = to == null ? time.instant() : read("to", to);
        var start = from == null ? end.minus(Duration.ofDays(1)) : read("from", from);
        if (!start.isBefore(end)) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The period begins before it ends.",
                    List.of(Fault.in("from", "is not before the end, " + end)));
        }
        return rates.between(start, end);
    }

    private static Instant read(String parameter, String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The parameter " + parameter + " is an instant such as 2026-03-02T09:00:00Z.",
                    List.of(Fault.in(parameter, "cannot be " + written)));
        }
    }

    private AlertView known(String id) {
        try {
            return alerts.one(UUID.fromString(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException unreadable) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return new Refusal(
                ProblemKind.NOT_FOUND,
                "There is no alert " + id + ".",
                List.of(Fault.in("id", "is the id of no alert")));
    }
}
