package dev.vigil.tracking.casefile;

import dev.vigil.contract.EventType;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import dev.vigil.tracking.timeline.Payloads;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Triage's answer may overtake the referral, which comes by another topic: it waits here for the case. */
@ApplicationScoped
class EarlyEvents {

    private final Database database;
    private final Payloads payloads;

    EarlyEvents(Database database, Payloads payloads) {
        this.database = database;
        this.payloads = payloads;
    }

    void keep(List<Arrival> unplaced) {
        database.write(
                Rows.of(unplaced)
                        .uuid(Arrival::id)
                        .uuid(arrival -> arrival.event().referral().value())
                        .number(Arrival::version)
                        .text(arrival -> EventType.of(arrival.event()).wireName())
                        .text(Arrival::payload),
                """
                insert into early_event (event_id, case_id, source_version, type, payload)
                select event_id, case_id, source_version, type, payload::jsonb
                  from unnest(?, ?, ?, ?, ?) as row (event_id, case_id, source_version, type, payload)""");
    }

    /** Those whose case is being opened now or, if that happened beside us, is there already. */
    List<Arrival> placeable(Collection<ReferralId> opening) {
        return database.read(
                this::arrival, """
                select event_id, source_version, type, payload
                  from early_event e
                 where case_id = any(?) or exists (select from case_file c where c.id = e.case_id)
                 order by source_version""", opening.stream().map(ReferralId::value).toList());
    }

    void remove(List<Arrival> placed) {
        database.write(
                Rows.of(placed).uuid(Arrival::id), "delete from early_event where event_id in (select unnest(?))");
    }

    private Arrival arrival(ResultSet row) throws SQLException {
        var payload = row.getString("payload");
        return Arrival.of(
                row.getObject("event_id", UUID.class),
                row.getLong("source_version"),
                payloads.read(row.getString("type"), payload),
                payload);
    }
}
