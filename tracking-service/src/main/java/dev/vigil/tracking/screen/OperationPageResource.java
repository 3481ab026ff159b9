package dev.vigil.tracking.screen;

import dev.vigil.tracking.figure.Parameters;
import dev.vigil.tracking.operation.Operations;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Named enquiries: all of them, and each as at any day. */
@Path("/operations")
@ScreenPage
@RunOnVirtualThread
public class OperationPageResource {

    private final Operations operations;
    private final Heads heads;
    private final InstantSource clock;

    OperationPageResource(Operations operations, Heads heads, InstantSource clock) {
        this.operations = operations;
        this.heads = heads;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance all() {
        var rows = operations.all().stream().map(OperationRow::of).toList();
        return Templates.operations(heads.head("Operations", "operations", clock.instant(), null), rows);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("code") String code, @QueryParam("asAt") String day) {
        var now = clock.instant();
        var parameters = new Parameters(London.ZONE, now);
        var at = parameters.asAt(day == null || day.isBlank() ? null : day);
        parameters.refuseFaults();
        var page = OperationPage.of(operations.totals(code, at), now);
        return Templates.operation(heads.head("Operation " + code, "operations", now, null), page);
    }
}
