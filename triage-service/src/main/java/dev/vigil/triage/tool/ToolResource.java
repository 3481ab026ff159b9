package dev.vigil.triage.tool;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.delivery.Outbox;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.triage.Acting;
import dev.vigil.triage.Ids;
import dev.vigil.triage.referral.Retriage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/referrals/{id}/tools")
@Tag(name = "Referrals")
@RunOnVirtualThread
@Transactional
class ToolResource {

    private final Retriage retriage;
    private final ToolResults results;
    private final Outbox outbox;

    ToolResource(Retriage retriage, ToolResults results, Outbox outbox) {
        this.retriage = retriage;
        this.results = results;
        this.outbox = outbox;
    }

    @POST
    @Operation(
            operationId = "record-tool",
            summary = "Record what a tool outside Vigil said",
            description =
                    "It is shown beside our band and changes none. How complete the tool was filled in is kept, since"
                            + " published error rates hold only for complete forms.")
    @APIResponse(responseCode = "200", description = "The result, and how it differs from our band")
    @APIResponse(responseCode = "404", description = "`not-found`: no such referral has been assessed")
    public ToolView record(@PathParam("id") String id, @BeanParam Acting acting, @NotNull @Valid RecordTool body) {
        var by = acting.actor();
        var circle = retriage.open(List.of(Ids.referral("id", id)));
        var referral = retriage.existing(circle, Ids.referral("id", id));
        refuseIfAhead(body.assessedAt(), circle.now());
        var recorded = new ToolResult(UuidCreator.getTimeOrderedEpoch(), referral, body, by, circle.now());
        results.persist(recorded);
        outbox.publish(List.of(recorded.told()));
        return recorded.seenFrom(referral.band());
    }

    private static void refuseIfAhead(Instant assessedAt, Instant now) {
        if (assessedAt.isAfter(now)) {
            throw new Refusal(
                    ProblemKind.INVALID_FIELD,
                    "The tool cannot have been used in the future.",
                    List.of(Fault.at("/assessedAt", "must not be after " + now)));
        }
    }
}
