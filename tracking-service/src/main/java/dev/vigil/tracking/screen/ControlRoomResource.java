package dev.vigil.tracking.screen;

import dev.vigil.tracking.screen.live.Broadcast;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that hangs on the wall. */
@Path("/")
@ScreenPage
@RunOnVirtualThread
public class ControlRoomResource {

    private final ControlRooms rooms;
    private final CasePanels cases;
    private final Heads heads;
    private final Broadcast broadcast;
    private final InstantSource clock;

    ControlRoomResource(ControlRooms rooms, CasePanels cases, Heads heads, Broadcast broadcast, InstantSource clock) {
        this.rooms = rooms;
        this.cases = cases;
        this.heads = heads;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("operation") String operation, @QueryParam("case") String selected) {
        var scope = Scope.of(operation, selected);
        var position = broadcast.position();
        var now = clock.instant();
        var room = rooms.room(scope, now);
        var reference = scope.caseReference() == null ? worst(room) : scope.caseReference();
        var panel = reference == null ? null : cases.panel(reference, now).orElse(null);
        var stream = scope.stream(position.toString(), panel == null ? null : panel.reference());
        return Templates.controlRoom(heads.head("Control room", "room", now, stream), room, panel);
    }

    private static String worst(ControlRoom room) {
        var lines = room.worst().lines();
        return lines.isEmpty() ? null : lines.getFirst().reference();
    }
}
