package dev.vigil.delivery;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** How far one group has come in the partitions that it holds. The database decides; Kafka's own offsets are a hint. */
final class Offsets {

    private static final Logger LOG = Logger.getLogger(Offsets.class);
    private static final String CLAIM = """
            insert into consumer_offset as held (group_name, topic, partition, next_offset, epoch)
            select ?, topic, partition, first, 1
            from unnest(?::text[], ?::int[], ?::bigint[]) as assigned(topic, partition, first)
            on conflict (group_name, topic, partition) do update set epoch = held.epoch + 1
            returning topic, partition, next_offset, epoch
            """;
    private static final String MOVE = """
            update consumer_offset held set next_offset = moved.next
            from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[])
              as moved(topic, partition, epoch, expected, next)
            where held.group_name = ? and held.topic = moved.topic and held.partition = moved.partition
              and held.epoch = moved.epoch and held.next_offset = moved.expected
            """;
    private static final String HOLD = """
            select from consumer_offset
            where group_name = ? and topic = ? and partition = ? and epoch = ?
            for update
            """;

    private final DataSource dataSource;
    private final String group;
    private final Map<Place, Claim> claims = new HashMap<>();

    Offsets(DataSource dataSource, String group) {
        this.dataSource = dataSource;
        this.group = group;
    }

    Set<Place> held() {
        return claims.keySet();
    }

    Map<Place, Long> positions() {
        return claims.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, claim -> claim.getValue().next()));
    }

    /**
     * Becomes the owner of the partitions, whoever was it before.
     *
     * @param extents what Kafka has of each of them now
     * @return where to go on
     */
    Map<Place, Long> claim(Map<Place, Extent> extents) throws SQLException {
        var claimed = claimed(extents);
        claims.putAll(claimed);
        var lost = extents.keySet().stream()
                .filter(place -> !extents.get(place).reaches(claimed.get(place).next()))
                .collect(toMap(identity(), place -> extents.get(place).first()));
        if (!lost.isEmpty()) {
            LOG.errorf("Kafka no longer has what group %s was to read next: starting over in %s", group, lost.keySet());
            move(lost);
            moved(lost);
        }
        var positions = positions();
        positions.keySet().retainAll(extents.keySet());
        return positions;
    }

    /** Moves on in the caller's transaction, which must not commit if we are superseded. */
    void move(Map<Place, Long> next) throws SQLException {
        var places = List.copyOf(next.keySet());
        var held = places.stream().map(this::claim).toList();
        try (var connection = dataSource.getConnection();
                var move = connection.prepareStatement(MOVE)) {
            move.setArray(1, Column.of(connection, "text", places, Place::topicName));
            move.setArray(2, Column.of(connection, "int", places, Place::partition));
            move.setArray(3, Column.of(connection, "bigint", held, Claim::epoch));
            move.setArray(4, Column.of(connection, "bigint", held, Claim::next));
            move.setArray(5, Column.of(connection, "bigint", places, next::get));
            move.setString(6, group);
            if (move.executeUpdate() != places.size()) {
                throw new Superseded();
            }
        }
    }

    /** The transaction that moved on is committed. */
    void moved(Map<Place, Long> next) {
        next.forEach((place, offset) -> claims.put(place, claim(place).movedTo(offset)));
    }

    /** Makes sure until the end of the transaction that the partition is ours. */
    void hold(Place place) throws SQLException {
        try (var connection = dataSource.getConnection();
                var hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, group);
            hold.setString(2, place.topicName());
            hold.setInt(3, place.partition());
            hold.setLong(4, claim(place).epoch());
            try (var row = hold.executeQuery()) {
                if (!row.next()) {
                    throw new Superseded();
                }
            }
        }
    }

    private Claim claim(Place place) {
        return Optional.ofNullable(claims.get(place)).orElseThrow(Superseded::new);
    }

    private Map<Place, Claim> claimed(Map<Place, Extent> extents) throws SQLException {
        var places = List.copyOf(extents.keySet());
        try (var connection = dataSource.getConnection();
                var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, group);
            claim.setArray(2, Column.of(connection, "text", places, Place::topicName));
            claim.setArray(3, Column.of(connection, "int", places, Place::partition));
            claim.setArray(
                    4,
                    Column.of(
                            connection,
                            "bigint",
                            places,
                            place -> extents.get(place).first()));
            try (var rows = claim.executeQuery()) {
                var claimed = new HashMap<Place, Claim>();
                while (rows.next()) {
                    var place = new Place(Topics.named(rows.getString("topic")), rows.getInt("partition"));
                    claimed.put(place, new Claim(rows.getLong("epoch"), rows.getLong("next_offset")));
                }
                return claimed;
            }
        }
    }
}
