package dev.vigil.triage.quality;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/equality")
@Tag(name = "Quality")
@RunOnVirtualThread
@Transactional
class EqualityResource {

    private final EqualityCheck check;

    EqualityResource(EqualityCheck check) {
        this.check = check;
    }

    @GET
    @Operation(
            operationId = "equality",
            summary = "Whether bands differ by area or by source",
            description =
                    "Referrals received from one instant (inclusive) to another (exclusive), by `unit` that they were"
                            + " sent to, by kind of `source`, or by `agency`. No protected characteristic is an input, so none can"
                            + " be counted; where they live and who sends them can stand for one.")
    @APIResponse(
            responseCode = "200",
            description = "Counts by band, and the share of HIGH and above with its interval")
    @APIResponse(responseCode = "400", description = "`invalid-parameter`")
    public EqualityView check(@RestQuery String by, @RestQuery String from, @RestQuery String to) {
        return check.of(group(by), instant("from", from), instant("to", to));
    }

    private static EqualityCheck.By group(String text) {
        for (var by : EqualityCheck.By.values()) if (by.name().equalsIgnoreCase(text)) return by;
        throw invalid("by", "must be unit, source or agency");
    }

    private static Instant instant(String parameter, String text) {
        try {
            return Instant.parse(text);
        } catch (NullPointerException | DateTimeException e) {
            throw invalid(parameter, "must be an instant such as 2026-01-01T00:00:00Z");
        }
    }

    private static Refusal invalid(String parameter, String rule) {
        return new Refusal(
                ProblemKind.INVALID_PARAMETER, parameter + " " + rule + ".", List.of(Fault.in(parameter, rule)));
    }
}
