package dev.vigil.tracking.screen;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.screen.live.Broadcast;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everything about one case on a page of its own. */
@Path("/cases/{reference}")
@ScreenPage
@RunOnVirtualThread
public class CasePageResource {

    private final CasePanels cases;
    private final Heads heads;
    private final Broadcast broadcast;
    private final InstantSource clock;

    CasePageResource(CasePanels cases, Heads heads, Broadcast broadcast, InstantSource clock) {
        this.cases = cases;
        this.heads = heads;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("reference") String reference) {
        var position = broadcast.position();
        var now = clock.instant();
        var panel = cases.panel(reference, now)
                .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "No case has the reference " + reference));
        var stream = "/stream/cases/" + panel.reference() + "?at=" + position;
        return Templates.casePage(heads.head("Case " + panel.reference(), "case", now, stream), panel);
    }
}
