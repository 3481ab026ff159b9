package dev.vigil.delivery;

import dev.vigil.contract.Topic;
import dev.vigil.delivery.Pipeline.Consumed;
import dev.vigil.delivery.Pipeline.Published;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells whether everything that was said has been heard. */
@Path("/v1/pipeline")
@RunOnVirtualThread
public class PipelineResource {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Delivery delivery;
    private final Backlog backlog;
    private final QuarantinedMessages quarantined;
    private final Topics topics;
    private final InstantSource clock;

    PipelineResource(
            Delivery delivery, Backlog backlog, QuarantinedMessages quarantined, Topics topics, InstantSource clock) {
        this.delivery = delivery;
        this.backlog = backlog;
        this.quarantined = quarantined;
        this.topics = topics;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "readPipeline", summary = "What is on its way into and out of this service")
    public Pipeline read() throws SQLException, InterruptedException {
        var waiting = backlog.waiting();
        return new Pipeline(
                new Published(waiting.count(), waiting.since()), consumed(), quarantined.count(), clock.instant());
    }

    private List<Consumed> consumed() throws SQLException, InterruptedException {
        var consumed = new ArrayList<Consumed>();
        for (var loop : delivery.loops()) {
            for (var topic : loop.listener().topics()) {
                consumed.add(new Consumed(loop.listener().group(), topic.wireName(), lag(loop, topic)));
            }
        }
        return consumed;
    }

    // Positions first: what arrives between the two questions may then count as lag, but lag never as none.
    private Long lag(ConsumerLoop loop, Topic topic) throws SQLException, InterruptedException {
        var positions = backlog.positions(loop.listener().group(), topic);
        try {
            return topics.ends(topics.places(Set.of(topic), PATIENCE), PATIENCE).entrySet().stream()
                    .mapToLong(end -> end.getValue() - positions.getOrDefault(end.getKey(), 0L))
                    .sum();
        } catch (ExecutionException e) {
            return null;
        }
    }
}
