package dev.vigil.tracking.timeline;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;

import dev.vigil.contract.Actor;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Outbox;
import dev.vigil.delivery.Outgoing;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All timelines. What tracking itself records is published with it, in the same transaction. */
@ApplicationScoped
public class Timeline {

    private static final String COLUMNS =
            "case_id, seq, type, occurred_at, recorded_at, actor, unit, reason, event_id, source_version, payload";

    private final Database database;
    private final Outbox outbox;
    private final Payloads payloads;

    Timeline(Database database, Outbox outbox, Payloads payloads) {
        this.database = database;
        this.outbox = outbox;
        this.payloads = payloads;
    }

    public void append(List<TimelineEntry> entries) {
        var rows = Rows.of(entries)
                .uuid(entry -> entry.referral().value())
                .number(TimelineEntry::seq)
                .text(entry -> entry.type().wireName())
                .whole(entry -> entry.type().version())
                .time(TimelineEntry::occurredAt)
                .time(TimelineEntry::recordedAt)
                .text(entry -> entry.actor().name())
                .text(entry -> entry.actor().unit())
                .text(TimelineEntry::reason)
                .flag(TimelineEntry::isLate)
                .text(this::payload)
                .uuid(TimelineEntry::eventId)
                .number(TimelineEntry::sourceVersion);
        database.write(rows, """
                insert into timeline_entry (case_id, seq, type, version, occurred_at, recorded_at, actor, unit, reason, late,
                       payload, event_id, source_version)
                select case_id, seq, type, version, occurred_at, recorded_at, actor, unit, reason, late, payload::jsonb,
                       event_id, source_version
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                       as row (case_id, seq, type, version, occurred_at, recorded_at, actor, unit, reason, late, payload,
                       event_id, source_version)""");
        publish(entries);
    }

    private String payload(TimelineEntry entry) {
        return entry.isOurs() ? payloads.write(entry.event()) : entry.payload();
    }

    private void publish(List<TimelineEntry> entries) {
        var ours = entries.stream()
                .filter(TimelineEntry::isOurs)
                .map(entry -> new Outgoing(entry.sourceVersion(), entry.occurredAt(), entry.event()))
                .toList();
        if (!ours.isEmpty()) {
            outbox.publish(ours);
        }
    }

    public List<TimelineEntry> of(ReferralId referral) {
        return database.read(
                this::entry,
                "select " + COLUMNS + " from timeline_entry where case_id = ? order by seq",
                referral.value());
    }

    /** Without the clocks' entries: they are many, and tell nothing about the case itself. */
    public Map<UUID, List<TimelineEntry>> withoutClocks(Collection<UUID> cases) {
        return database
                .read(
                        this::entry,
                        "select " + COLUMNS + " from timeline_entry where case_id = any(?) and type not like 'clock.%'"
                                + " order by case_id, seq",
                        cases)
                .stream()
                .collect(groupingBy(entry -> entry.referral().value()));
    }

    /** With the clocks' entries. */
    public Map<UUID, List<TimelineEntry>> whole(Collection<UUID> cases) {
        return database
                .read(
                        this::entry,
                        "select " + COLUMNS + " from timeline_entry where case_id = any(?) order by case_id, seq",
                        cases)
                .stream()
                .collect(groupingBy(entry -> entry.referral().value()));
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        var payload = row.getString("payload");
        return new TimelineEntry(
                row.getLong("seq"),
                payloads.read(row.getString("type"), payload),
                time(row, "occurred_at"),
                time(row, "recorded_at"),
                new Actor(row.getString("actor"), row.getString("unit")),
                row.getString("reason"),
                row.getObject("event_id", UUID.class),
                row.getLong("source_version"),
                payload);
    }
}
