package dev.vigil.tracking.screen.live;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The stream behind a page. The browser pulls: the next event is fetched when the last one has gone out, so a page that
 * stalls fills its own mailbox and holds up nobody.
 */
@Path("/stream")
public class StreamResource {

    private final Broadcast broadcast;
    private final LiveScreens screens;
    private final Pulses pulses;
    private final ExecutorService threads;

    StreamResource(Broadcast broadcast, LiveScreens screens, Pulses pulses, @VirtualThreads ExecutorService threads) {
        this.broadcast = broadcast;
        this.screens = screens;
        this.pulses = pulses;
        this.threads = threads;
    }

    /**
     * @param at position that the page read before its data
     * @param lastId what the browser heard last; it counts more than where the page began
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> room(
            @QueryParam("at") String at,
            @HeaderParam("Last-Event-ID") String lastId,
            @QueryParam("operation") String operation,
            @QueryParam("case") String caseReference,
            @Context Sse sse) {
        var channels = new HashSet<Channel>();
        channels.add(new Channel.Room(operation));
        Optional.ofNullable(caseReference).map(Channel.OneCase::new).ifPresent(channels::add);
        return stream(channels, lastId == null ? at : lastId, sse);
    }

    @GET
    @Path("/cases/{reference}")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> oneCase(
            @PathParam("reference") String reference,
            @QueryParam("at") String at,
            @HeaderParam("Last-Event-ID") String lastId,
            @Context Sse sse) {
        return stream(Set.of(new Channel.OneCase(reference)), lastId == null ? at : lastId, sse);
    }

    private Multi<OutboundSseEvent> stream(Set<Channel> channels, String from, Sse sse) {
        var mailbox = broadcast.join(channels, from);
        screens.joined();
        var line = new Line(mailbox, pulses, sse);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(line::next).runSubscriptionOn(threads))
                .whilst(Optional::isPresent)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .onTermination()
                .invoke(() -> broadcast.leave(mailbox));
    }
}
