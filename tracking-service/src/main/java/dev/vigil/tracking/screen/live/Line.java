package dev.vigil.tracking.screen.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** What goes to one browser, event by event. It is asked for the next one only when the last has gone out. */
final class Line {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long RETRY_MILLIS = 2000;

    private final Mailbox mailbox;
    private final Pulses pulses;
    private final Sse sse;
    private final Queue<OutboundSseEvent> ready = new ArrayDeque<>();
    private boolean over;

    Line(Mailbox mailbox, Pulses pulses, Sse sse) {
        this.mailbox = mailbox;
        this.pulses = pulses;
        this.sse = sse;
        ready.add(pulse().reconnectDelay(RETRY_MILLIS).build());
    }

    /** Waits for something to say, but not longer than a heartbeat. Empty at the end. */
    Optional<OutboundSseEvent> next() {
        if (ready.isEmpty() && !over) {
            fetch();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void fetch() {
        try {
            var post = mailbox.take(HEARTBEAT);
            over = post.reload() || post.ended();
            if (post.reload()) {
                ready.add(sse.newEvent("reload", "too far behind"));
            } else if (!over) {
                post.messages().forEach(message -> ready.add(event(message)));
                ready.add(pulse().build());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }

    private OutboundSseEvent event(Message message) {
        return sse.newEventBuilder()
                .id(message.position().toString())
                .name(message.fragment().topic())
                .data(message.fragment().html())
                .build();
    }

    /** Without an id, so that the browser keeps the one of the last message. */
    private OutboundSseEvent.Builder pulse() {
        return sse.newEventBuilder()
                .name("pulse")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(pulses.pulse());
    }
}
