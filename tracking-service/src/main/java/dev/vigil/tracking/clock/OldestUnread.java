package dev.vigil.tracking.clock;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.sql.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;

/** Age of the referral that has waited longest without being opened, in seconds; 0 if none waits. */
@ApplicationScoped
class OldestUnread {

    private final Database database;
    private final InstantSource time;

    OldestUnread(Database database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    void register(@Observes StartupEvent ready, MeterRegistry registry) {
        Gauge.builder("vigil_oldest_unread_seconds", this, OldestUnread::seconds)
                .description("Age of the referral that has waited longest without being opened")
                .strongReference(true)
                .register(registry);
    }

    double seconds() {
        var oldest = database.read(
                        row -> time(row, "oldest"),
                        "select min(started_at) as oldest from stage_clock where clock = 'unread' and stopped_at is null")
                .getFirst();
        return oldest == null ? 0 : Duration.between(oldest, time.instant()).toSeconds();
    }
}
