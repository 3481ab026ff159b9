package dev.vigil.tracking.queue;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Which case to take next. */
@Path("/v1/queue")
@Tag(name = "Cases")
@RunOnVirtualThread
class QueueResource {

    private static final int LONGEST = 200;

    private final WorkQueues queues;
    private final InstantSource time;

    QueueResource(WorkQueues queues, InstantSource time) {
        this.queues = queues;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "queue",
            summary = "The work order: which case to take next, and why",
            description =
                    "Cases past the limit for a first action come first, by the share of the limit that is used, whatever "
                            + "their band; then the bands in their order, and within each the share of the limit that is used. "
                            + "So nobody starves: see decision 22.")
    @APIResponse(responseCode = "200", description = "The first places, and how many wait in each band")
    @APIResponse(responseCode = "400", description = "`invalid-parameter`: `limit` is not 1 to 200")
    public WorkQueue queue(
            @RestQuery @Parameter(description = "Code of a unit; with the units below it. All if left out") String unit,
            @RestQuery @Parameter(description = "Code of the officer who answers for the cases") String officer,
            @RestQuery @DefaultValue("20") @Parameter(description = "Places shown, 1 to 200") String limit) {
        return queues.of(unit, officer, number(limit), time.instant());
    }

    private static int number(String limit) {
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LONGEST) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The parameter limit is 1 to " + LONGEST + ".",
                    List.of(Refusal.Fault.in("limit", "cannot be " + limit)));
        }
        return Integer.parseInt(limit);
    }
}
