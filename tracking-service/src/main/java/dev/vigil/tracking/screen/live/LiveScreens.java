package dev.vigil.tracking.screen.live;

import dev.vigil.tracking.casefile.CaseChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Renders what people look at whenever something changed, at most four times a second however much did, and whenever
 * enough time passed for shares of a limit to move.
 */
@ApplicationScoped
public class LiveScreens {

    private static final Logger LOG = Logger.getLogger(LiveScreens.class);
    private static final Duration TURN = Duration.ofMillis(250);
    private static final Duration TIME_MATTERS = Duration.ofSeconds(10);

    private final Broadcast broadcast;
    private final Renderer renderer;
    private final InstantSource clock;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("screens").daemon().factory());
    private volatile Instant shownAt = Instant.EPOCH;
    private volatile Instant asOf;
    private volatile boolean failing;

    LiveScreens(Broadcast broadcast, Renderer renderer, InstantSource clock) {
        this.broadcast = broadcast;
        this.renderer = renderer;
        this.clock = clock;
        this.asOf = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        turns.scheduleWithFixedDelay(this::turn, TURN.toMillis(), TURN.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        turns.shutdownNow();
        broadcast.end();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseChanged event) {
        changed.set(true);
    }

    /** Somebody new looks: they are shown everything once, whatever they have. */
    void joined() {
        changed.set(true);
    }

    /** Up to when everything was shown. */
    public Instant asOf() {
        return asOf;
    }

    /** Since when nothing could be shown, or null. */
    public Instant failingSince() {
        return failing ? asOf : null;
    }

    void turn() {
        try {
            var now = clock.instant();
            if (changed.getAndSet(false) || Duration.between(shownAt, now).compareTo(TIME_MATTERS) >= 0) {
                show(now);
            }
            asOf = now;
            failing = false;
        } catch (RuntimeException fault) {
            failed(fault);
        }
    }

    /** The next turn tries again; what stays broken is logged once, not four times a second. */
    private void failed(RuntimeException fault) {
        changed.set(true);
        if (!failing) {
            LOG.error("the screens cannot be rendered", fault);
        }
        failing = true;
    }

    private void show(Instant now) {
        broadcast.followed().forEach(channel -> broadcast.publish(channel, renderer.render(channel)));
        shownAt = now;
    }
}
