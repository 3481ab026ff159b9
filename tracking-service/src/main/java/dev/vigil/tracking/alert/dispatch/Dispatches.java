package dev.vigil.tracking.alert.dispatch;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be sent and what was, as rows. */
@ApplicationScoped
public class Dispatches {

    private static final int MOST = 20;

    private final Database database;
    private final DispatchConfig config;

    Dispatches(Database database, DispatchConfig config) {
        this.database = database;
        this.config = config;
    }

    /** @param type of the event */
    public record Notice(String type, String body) {}

    /** Does nothing where no address is set. */
    public void post(List<Notice> notices, Instant now) {
        config.webhookUrl()
                .ifPresent(url -> database.write(
                        Rows.of(notices)
                                .text(_ -> url.toString())
                                .text(Notice::type)
                                .text(Notice::body)
                                .time(_ -> now),
                        """
                insert into alert_dispatch (channel, address, subject, body, written_at, next_try_at)
                select 'WEBHOOK', address, type, body, at, at from unnest(?, ?, ?, ?) as row (address, type, body, at)"""));
    }

    UUID mail(String officer, String address, Letter letter, Instant now) {
        return database.read(
                        row -> row.getObject(1, UUID.class),
                        """
                        insert into alert_dispatch (channel, officer, address, subject, body, written_at, next_try_at)
                        values ('MAIL', ?, ?, ?, ?, ?, ?) returning id""",
                        officer,
                        address,
                        letter.subject(),
                        letter.body(),
                        now,
                        now)
                .getFirst();
    }

    /** Nobody else tries these before their next time has come, even if we die now. */
    List<Dispatch> claim(String channel, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.read(
                        row -> new Dispatch(
                                row.getObject("id", UUID.class),
                                row.getString("address"),
                                row.getString("subject"),
                                row.getString("body")),
                        """
                        update alert_dispatch
                           set attempts = attempts + 1,
                               next_try_at = ? + make_interval(secs => least(? * 2 ^ least(attempts, 20), ?))
                         where id in (select id from alert_dispatch
                                       where channel = ? and sent_at is null and next_try_at <= ?
                                       order by next_try_at, id limit ? for update skip locked)
                        returning id, address, subject, body""",
                        now,
                        seconds(config.firstRetry()),
                        seconds(config.longestRetry()),
                        channel,
                        now,
                        MOST));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    void sent(UUID id, Instant now) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        database.write("update alert_dispatch set sent_at = ?, trouble = null where id = ?", now, id));
    }

    void failed(UUID id, String trouble) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.write("update alert_dispatch set trouble = ? where id = ?", trouble, id));
    }

    /** When the one that has waited longest was written. */
    Optional<Instant> oldestUnsent(String channel) {
        return Optional.ofNullable(database.read(
                        row -> time(row, "oldest"),
                        "select min(written_at) as oldest from alert_dispatch where channel = ? and sent_at is null",
                        channel)
                .getFirst());
    }
}
