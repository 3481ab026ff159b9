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
import java.time.InstantSource;
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
    private final InstantSource time;

    AlertResource(AlertViews alerts, InstantSource time) {
        this.alerts = alerts;
        this.time = time;
    }

    @GET
    @Operation(operationId = "alerts", summary = "What somebody must look at, newest first")
    public List<AlertView> alerts(
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "true leaves out what was acknowledged")
                    String open) {
        if (!List.of("true", "false").contains(open)) {
            throw new Refusal(
                    ProblemKind.INVALID_PARAMETER,
                    "The parameter open is true or false.",
                    List.of(Fault.in("open", "cannot be " + open)));
        }
        return alerts.list(Boolean.parseBoolean(open));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Transactional
    @Operation(
            operationId = "acknowledge-alert",
            summary = "Say that you have seen an alert; it opens again if it gets worse")
    public AlertView acknowledge(@PathParam("id") String id, @BeanParam Acting acting) {
        var by = acting.actor();
        var alert = known(id).id();
        alerts.acknowledge(alert, by, time.instant());
        return known(id);
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
