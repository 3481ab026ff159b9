package dev.vigil.tracking.alert;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.sql.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The watch that watches itself: if it stands still, nobody would be told of anything, and nobody told of that. */
@Liveness
@ApplicationScoped
class AlertLiveness implements HealthCheck {

    private final AlertWatch watch;
    private final Database database;
    private final InstantSource time;
    private final AlertConfig config;

    AlertLiveness(AlertWatch watch, Database database, InstantSource time, AlertConfig config) {
        this.watch = watch;
        this.database = database;
        this.time = time;
        this.config = config;
    }

    void register(@Observes StartupEvent ready, MeterRegistry registry) {
        Gauge.builder(
                        "vigil_alert_watch_seconds",
                        () -> watch.patrol().sinceSuccess().toMillis() / 1000.0)
                .description("Time since the watch last looked for people to tell, and was able to")
                .register(registry);
        Gauge.builder("vigil_alert_overdue_seconds", this::overdueSeconds)
                .description("How long the person who is told next has been due to be told; 0 if nobody is")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        var idle = watch.patrol().sinceLook();
        return HealthCheckResponse.named("alert-watch")
                .status(idle.compareTo(config.stalledAfter()) < 0)
                .withData("secondsSinceLook", idle.toSeconds())
                .build();
    }

    private double overdueSeconds() {
        var oldest = database.read(row -> time(row, "oldest"), "select min(next_step_at) as oldest from alert")
                .getFirst();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, time.instant()).toSeconds());
    }
}
