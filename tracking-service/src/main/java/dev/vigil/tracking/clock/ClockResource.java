package dev.vigil.tracking.clock;

import static dev.vigil.tracking.sql.Database.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.tracking.sql.Database;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/clocks")
@Tag(name = "Clocks")
@RunOnVirtualThread
class ClockResource {

    private final Database database;
    private final InstantSource time;

    ClockResource(Database database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    /**
     * @param watchedUntil every rung that was passed before this has been written
     * @param settled whether that is all of them
     */
    @JsonInclude
    record Settled(Instant now, Instant watchedUntil, boolean settled) {}

    @GET
    @Path("/settled")
    @Operation(operationId = "settled", summary = "Whether every rung due by now has been written")
    public Settled settled() {
        var now = time.instant();
        var oldest = database.read(
                        row -> time(row, "oldest"),
                        "select min(next_rung_at) as oldest from stage_clock where next_rung_at is not null")
                .getFirst();
        var settled = oldest == null || oldest.isAfter(now);
        return new Settled(now, settled ? now : oldest, settled);
    }
}
