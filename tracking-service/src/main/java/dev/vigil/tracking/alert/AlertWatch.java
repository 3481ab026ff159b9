package dev.vigil.tracking.alert;

import dev.vigil.tracking.alert.dispatch.Letters;
import dev.vigil.tracking.alert.dispatch.Patrol;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Sees to it that people are told, for as long as the service runs. Any number may run side by side; one works at a time. */
@ApplicationScoped
class AlertWatch {

    private static final UUID TURN = new UUID(0, 2);

    private final Escalation escalation;
    private final QuarantineAlerts quarantine;
    private final ReviewAlerts reviews;
    private final AlertSweep sweep;
    private final Notices notices;
    private final Letters letters;
    private final Database database;
    private final Locks locks;
    private final InstantSource time;
    private final AlertConfig config;
    private final Patrol patrol;
    private long behindSince;

    AlertWatch(
            Escalation escalation,
            QuarantineAlerts quarantine,
            ReviewAlerts reviews,
            AlertSweep sweep,
            Notices notices,
            Letters letters,
            Database database,
            Locks locks,
            InstantSource time,
            AlertConfig config) {
        this.escalation = escalation;
        this.quarantine = quarantine;
        this.reviews = reviews;
        this.sweep = sweep;
        this.notices = notices;
        this.letters = letters;
        this.database = database;
        this.locks = locks;
        this.time = time;
        this.config = config;
        this.patrol = new Patrol("alert-watch", config.poll(), this::pass);
    }

    void begin(@Observes StartupEvent ready) {
        patrol.start();
    }

    void end(@Observes ShutdownEvent stopping) {
        patrol.stop();
    }

    Patrol patrol() {
        return patrol;
    }

    /** @return whether there may be more */
    boolean pass() {
        return QuarkusTransaction.requiringNew().call(() -> passInTransaction(time.instant()));
    }

    private boolean passInTransaction(Instant now) {
        if (clocksAreBehind(now) || locks.tryToHold(List.of(TURN)).isEmpty()) {
            return false;
        }
        quarantine.look(now);
        reviews.look(now);
        sweep.look(now);
        var told = escalation.pass(now);
        notices.write(told);
        letters.write(now);
        return !told.isEmpty();
    }

    /** Until all that is due has been written, or for as long as our patience lasts: then one cause is told once. */
    private boolean clocksAreBehind(Instant now) {
        var behind = database.read(
                        row -> row.getBoolean(1),
                        "select exists (select from stage_clock where next_rung_at <= ?)",
                        now)
                .getFirst();
        if (!behind || behindSince == 0) {
            behindSince = System.nanoTime();
        }
        var impatient = System.nanoTime() - behindSince > config.patience().toNanos();
        if (impatient) {
            behindSince = 0;
        }
        return behind && !impatient;
    }
}
