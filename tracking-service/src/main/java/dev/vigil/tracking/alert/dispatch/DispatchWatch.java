package dev.vigil.tracking.alert.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Sends what is to be sent, each channel on its own, so that a mail server that hangs holds up nothing else. */
@ApplicationScoped
class DispatchWatch {

    private final Dispatches dispatches;
    private final List<Channel> channels;
    private final List<Patrol> patrols;
    private final InstantSource time;

    DispatchWatch(
            Dispatches dispatches,
            MailChannel mail,
            WebhookChannel webhook,
            DispatchConfig config,
            InstantSource time) {
        this.dispatches = dispatches;
        this.channels = List.of(mail, webhook);
        this.time = time;
        this.patrols = channels.stream()
                .map(channel -> new Patrol("dispatch-" + channel.name(), config.poll(), () -> pass(channel)))
                .toList();
    }

    void begin(@Observes StartupEvent ready, MeterRegistry registry) {
        patrols.forEach(Patrol::start);
        channels.forEach(channel -> Gauge.builder("vigil_alert_unsent_seconds", () -> oldestUnsentSeconds(channel))
                .tag("channel", channel.name())
                .description("Age of the alert that has waited longest to be sent")
                .register(registry));
    }

    void end(@Observes ShutdownEvent stopping) {
        patrols.forEach(Patrol::stop);
    }

    /** @return whether there may be more */
    boolean pass(Channel channel) {
        var claimed = dispatches.claim(channel.name(), time.instant());
        claimed.forEach(dispatch -> send(channel, dispatch));
        return !claimed.isEmpty();
    }

    private void send(Channel channel, Dispatch dispatch) {
        try {
            channel.send(dispatch);
            dispatches.sent(dispatch.id(), time.instant());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception fault) {
            Log.warnf("%s %s was sent in vain, and will be sent again: %s", channel.name(), dispatch.id(), fault);
            dispatches.failed(dispatch.id(), String.valueOf(fault));
        }
    }

    private double oldestUnsentSeconds(Channel channel) {
        return dispatches
                .oldestUnsent(channel.name())
                .map(written ->
                        (double) Duration.between(written, time.instant()).toSeconds())
                .orElse(0.0);
    }
}
