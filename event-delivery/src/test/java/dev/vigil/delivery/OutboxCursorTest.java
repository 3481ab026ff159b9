package dev.vigil.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ReferralId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxCursorTest {

    private static final int WRITERS = 16;
    private static final int EVENTS_OF_EACH = 150;

    private static TestStore store;

    record Seen(UUID key, long version) {}

    interface Cursor {
        List<Seen> next() throws SQLException;
    }

    @BeforeAll
    static void open() {
        store = new TestStore("cursor");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void racingWritersLoseNothingWhereTheHighestNumberSeenLosesSome() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var one = store.dataSource.getConnection();
                var other = store.dataSource.getConnection()) {
            var written = CompletableFuture.allOf(IntStream.range(0, WRITERS)
                    .mapToObj(_ -> CompletableFuture.runAsync(OutboxCursorTest::writeOneByOne, threads))
                    .toArray(CompletableFuture<?>[]::new));
            var ours = threads.submit(() -> readUntil(written, ourCursor(one)));
            var naive = threads.submit(() -> readUntil(written, highestNumberSeen(other)));

            assertThat(naive.get()).doesNotHaveDuplicates().hasSizeLessThan(WRITERS * EVENTS_OF_EACH);
            assertThat(versions(ours.get()))
                    .hasSize(WRITERS)
                    .allSatisfy(versions -> assertThat(versions)
                            .isEqualTo(LongStream.rangeClosed(1, EVENTS_OF_EACH)
                                    .boxed()
                                    .toList()));
        }
    }

    @Test
    void onlyOneHoldsTheCursorUntilItsConnectionIsGone() throws Exception {
        var first = new OutboxCursor(store.dataSource.getConnection());
        try (var second = new OutboxCursor(store.dataSource.getConnection())) {
            assertThat(first.take()).isTrue();
            assertThat(second.take()).isFalse();

            first.close();

            assertThat(second.take()).isTrue();
        }
    }

    private static void writeOneByOne() {
        var outbox = store.outbox();
        var referral = new ReferralId(UUID.randomUUID());
        for (var version = 1L; version <= EVENTS_OF_EACH; version++) {
            var event = Samples.version(referral, version);
            store.inTransaction(() -> {
                outbox.publish(List.of(event));
                store.execute("select pg_sleep(random() * 0.003)");
            });
        }
    }

    private static List<Seen> readUntil(Future<?> written, Cursor cursor) throws SQLException {
        var seen = new ArrayList<Seen>();
        boolean last;
        do {
            last = written.isDone();
            List<Seen> rows;
            do {
                rows = cursor.next();
                seen.addAll(rows);
            } while (!rows.isEmpty());
        } while (!last);
        return seen;
    }

    private static Cursor ourCursor(Connection connection) throws SQLException {
        var cursor = new OutboxCursor(connection);
        cursor.take();
        return () -> {
            var rows = cursor.next(100);
            if (!rows.isEmpty()) {
                cursor.moveTo(rows.getLast().position());
            }
            return rows.stream().map(row -> new Seen(row.key(), row.version())).toList();
        };
    }

    /** The cursor that one writes first. */
    private static Cursor highestNumberSeen(Connection connection) {
        var highest = new long[1];
        return () -> {
            try (var select =
                    connection.prepareStatement("select seq, key, version from outbox where seq > ? order by seq")) {
                select.setLong(1, highest[0]);
                var seen = new ArrayList<Seen>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        highest[0] = rows.getLong("seq");
                        seen.add(new Seen(rows.getObject("key", UUID.class), rows.getLong("version")));
                    }
                }
                return seen;
            }
        };
    }

    private static Iterable<List<Long>> versions(List<Seen> seen) {
        return seen.stream()
                .collect(groupingBy(Seen::key, mapping(Seen::version, toList())))
                .values();
    }
}
