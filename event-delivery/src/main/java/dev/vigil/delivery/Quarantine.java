package dev.vigil.delivery;

import dev.vigil.contract.ReferralId;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The messages that one group has set aside. */
final class Quarantine {

    private static final String KEEP = """
            insert into quarantine as kept (group_name, topic, partition, position, referral, version, type, reason, detail,
              sealed, first_seen, last_seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (group_name, topic, referral, version) do update
            set attempts = kept.attempts + 1, last_seen = excluded.last_seen, reason = excluded.reason,
              detail = excluded.detail
            """;
    // A gap goes on by itself once its predecessor is in; what came in after all by a repeat is cleared away.
    private static final String DUE = """
            select q.id from quarantine q
            left join consumed_version c using (group_name, topic, referral)
            where group_name = ? and (topic, partition) in (select * from unnest(?::text[], ?::int[]))
              and (redrive_asked
                or (reason = 'GAP' and q.version <= coalesce(c.version, 0) + 1)
                or (reason = 'FAILED' and q.version <= coalesce(c.version, 0)))
            order by topic, partition, position
            limit 100
            """;
    private static final String FIND = "select topic, partition, position, sealed from quarantine where id = ?";
    private static final String STAY = """
            update quarantine
            set redrive_asked = false, attempts = attempts + 1, reason = ?, detail = ?, last_seen = ?
            where id = ?
            """;

    private final DataSource dataSource;
    private final Seal seal;
    private final InstantSource clock;
    private final String group;

    Quarantine(DataSource dataSource, Seal seal, InstantSource clock, String group) {
        this.dataSource = dataSource;
        this.seal = seal;
        this.clock = clock;
        this.group = group;
    }

    void keep(List<Aside> messages) throws SQLException, GeneralSecurityException {
        try (var connection = dataSource.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            for (var message : messages) {
                fill(keep, message);
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    /** Ids of what can be tried again now, in the order of arrival. */
    List<UUID> due(Collection<Place> places) throws SQLException {
        try (var connection = dataSource.getConnection();
                var due = connection.prepareStatement(DUE)) {
            due.setString(1, group);
            due.setArray(2, Column.of(connection, "text", places, Place::topicName));
            due.setArray(3, Column.of(connection, "int", places, Place::partition));
            try (var rows = due.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** Empty if it is no longer there. */
    Optional<RawMessage> find(UUID id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setObject(1, id);
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(opened(row)) : Optional.empty();
            }
        }
    }

    void remove(UUID id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var remove = connection.prepareStatement("delete from quarantine where id = ?")) {
            remove.setObject(1, id);
            remove.executeUpdate();
        }
    }

    /** It was tried again in vain. */
    void stay(UUID id, Reason reason, String detail) throws SQLException {
        try (var connection = dataSource.getConnection();
                var stay = connection.prepareStatement(STAY)) {
            stay.setString(1, reason.name());
            stay.setString(2, detail);
            stay.setObject(3, now());
            stay.setObject(4, id);
            stay.executeUpdate();
        }
    }

    private void fill(PreparedStatement keep, Aside message) throws SQLException, GeneralSecurityException {
        var raw = message.raw();
        keep.setString(1, group);
        keep.setString(2, raw.place().topicName());
        keep.setInt(3, raw.place().partition());
        keep.setLong(4, raw.offset());
        keep.setObject(5, raw.referral().map(ReferralId::value).orElse(null), Types.OTHER);
        keep.setObject(6, raw.version().orElse(null), Types.BIGINT);
        keep.setString(7, raw.header(CloudEvent.TYPE).orElse(null));
        keep.setString(8, message.reason().name());
        keep.setString(9, message.detail());
        keep.setBytes(10, seal.close(raw.content(), context(raw.place(), raw.offset())));
        keep.setObject(11, now());
        keep.setObject(12, now());
    }

    private RawMessage opened(ResultSet row) throws SQLException {
        var place = new Place(Topics.named(row.getString("topic")), row.getInt("partition"));
        var offset = row.getLong("position");
        try {
            return RawMessage.of(place, offset, seal.open(row.getBytes("sealed"), context(place, offset)));
        } catch (GeneralSecurityException e) {
            throw new Unfit("it was sealed with another key", e);
        }
    }

    private String context(Place place, long offset) {
        return group + "/" + place.topicName() + "/" + place.partition() + "/" + offset;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
