package dev.vigil.delivery;

import dev.vigil.contract.ReferralId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The last version of each sequence that one group has taken in. */
final class Versions {

    // "offset 0" keeps the planner from reading the whole table: a plan made while it was empty is kept while it grows.
    private static final String READ = """
            select topic, referral, version
            from unnest(?::text[], ?::uuid[]) as asked(topic, referral)
            cross join lateral (
              select version from consumed_version taken
              where group_name = ? and taken.topic = asked.topic and taken.referral = asked.referral
              offset 0) as known
            """;
    private static final String WRITE = """
            insert into consumed_version (group_name, topic, referral, version)
            select ?, topic, referral, version
            from unnest(?::text[], ?::uuid[], ?::bigint[]) as taken(topic, referral, version)
            on conflict (group_name, topic, referral) do update set version = excluded.version
            """;

    private final DataSource dataSource;
    private final String group;

    Versions(DataSource dataSource, String group) {
        this.dataSource = dataSource;
        this.group = group;
    }

    Map<Sequence, Long> read(Collection<Sequence> sequences) throws SQLException {
        if (sequences.isEmpty()) {
            return Map.of();
        }
        try (var connection = dataSource.getConnection();
                var read = connection.prepareStatement(READ)) {
            read.setArray(
                    1,
                    Column.of(
                            connection,
                            "text",
                            sequences,
                            sequence -> sequence.topic().wireName()));
            read.setArray(
                    2,
                    Column.of(
                            connection,
                            "uuid",
                            sequences,
                            sequence -> sequence.referral().value()));
            read.setString(3, group);
            try (var rows = read.executeQuery()) {
                var versions = new HashMap<Sequence, Long>();
                while (rows.next()) {
                    var referral = new ReferralId(rows.getObject("referral", UUID.class));
                    versions.put(
                            new Sequence(Topics.named(rows.getString("topic")), referral), rows.getLong("version"));
                }
                return versions;
            }
        }
    }

    void write(Map<Sequence, Long> versions) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        var sequences = List.copyOf(versions.keySet());
        try (var connection = dataSource.getConnection();
                var write = connection.prepareStatement(WRITE)) {
            write.setString(1, group);
            write.setArray(
                    2,
                    Column.of(
                            connection,
                            "text",
                            sequences,
                            sequence -> sequence.topic().wireName()));
            write.setArray(
                    3,
                    Column.of(
                            connection,
                            "uuid",
                            sequences,
                            sequence -> sequence.referral().value()));
            write.setArray(4, Column.of(connection, "bigint", sequences, versions::get));
            write.executeUpdate();
        }
    }
}
