package dev.vigil.tracking.figure;

import dev.vigil.tracking.figure.Past.Case;
import dev.vigil.tracking.figure.Past.Clock;
import dev.vigil.tracking.figure.Past.Episode;
import dev.vigil.tracking.figure.Past.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Writes invented cases into the tables, as tracking would have left them. */
final class PastCases {

    private static final AtomicLong LAST_ID = new AtomicLong(System.nanoTime());

    private final DataSource database;
    private final Counting counting;

    PastCases(DataSource database, Counting counting) {
        this.database = database;
        this.counting = counting;
    }

    /** Tracking has come to know it otherwise: what was stored of these cases before is as if it had never been. */
    void replace(List<Case> cases) throws SQLException {
        try (var connection = database.getConnection()) {
            for (var sql : List.of(
                    "delete from rung_passed where clock_id in (select id from stage_clock where case_id = ?)",
                    "delete from clock_limit where clock_id in (select id from stage_clock where case_id = ?)",
                    "delete from stage_clock where case_id = ?")) {
                insert(
                        connection,
                        sql,
                        cases.stream().map(past -> row(past.id())).toList());
            }
        }
        store(cases);
    }

    void store(List<Case> cases) throws SQLException {
        try (var connection = database.getConnection()) {
            insert(
                    connection,
                    "insert into unit (code, name, kind) values (?, ?, 'FORCE') on conflict do nothing",
                    cases.stream()
                            .flatMap(past -> Stream.concat(
                                    Stream.of(past.unit()),
                                    past.moves().stream().map(Move::to)))
                            .distinct()
                            .map(unit -> row(unit, unit))
                            .toList());
            insert(
                    connection,
                    "insert into case_file (id, reference, agency, sender_reference, source_kind, referral_type, operation, received_unit, owner_unit,"
                            + " owner_since, state, access_unknown, first_received_at, received_at, facts, version, events_published)"
                            + " values (?, ?, 'test-agency', ?, ?, 'OTHER', ?, ?, ?, ?, 'RECEIVED', true, ?, ?, '[]', 1, 1) on conflict do nothing",
                    cases.stream().map(PastCases::file).toList());
            insert(
                    connection,
                    "insert into timeline_entry (case_id, seq, type, version, occurred_at, recorded_at, actor, unit, late, payload, source_version)"
                            + " values (?, ?, 'handover.accepted', 2, ?, ?, 'Test Elm', 'FORCE-A', false, ?::jsonb, 1) on conflict do nothing",
                    cases.stream().flatMap(past -> moves(past).stream()).toList());
            insert(
                    connection,
                    "insert into stage_clock (case_id, clock, subject_key, episode, started_at, start_recorded_at, stopped_at, stop_recorded_at, stop_kind,"
                            + " unit, source_kind, operation) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    cases.stream().flatMap(past -> clocks(past).stream()).toList());
            insert(
                    connection,
                    "insert into clock_limit (clock_id, set_at, band, allowed, due_at, because) select id, ?, ?, '7d', ?, 'test' from stage_clock"
                            + " where case_id = ? and clock = ? and subject_key = ? and episode = ?",
                    cases.stream().flatMap(past -> limits(past).stream()).toList());
            insert(
                    connection,
                    "insert into rung_passed (clock_id, due_at, percent, passed_at, detected_at, late) select id, ?, ?, ?, ?, false from stage_clock"
                            + " where case_id = ? and clock = ? and subject_key = ? and episode = ?",
                    cases.stream().flatMap(past -> rungs(past).stream()).toList());
            // Screens share this database, and every clock of theirs has a limit.
            insert(
                    connection,
                    "update stage_clock set allowed = '7d', due_at = started_at + interval '7 days' where due_at is null and case_id = ?",
                    cases.stream().map(past -> row(past.id())).toList());
        }
        counting.follow(cases.stream().map(Case::id).toList());
    }

    private static Object[] file(Case past) {
        var received = past.clocks().getFirst().startedAt();
        return row(
                past.id(),
                past.reference(),
                past.reference(),
                past.source(),
                past.operation(),
                past.unit(),
                past.unit(),
                received,
                received,
                received);
    }

    private static List<Object[]> moves(Case past) {
        var rows = new ArrayList<Object[]>();
        for (var move : past.moves()) {
            rows.add(row(
                    past.id(),
                    100 + rows.size(),
                    move.recordedAt(),
                    move.recordedAt(),
                    "{\"from\": \"%s\", \"by\": \"%s\"}".formatted(move.from(), move.to())));
        }
        return rows;
    }

    private static List<Object[]> clocks(Case past) {
        return eachEpisode(
                past,
                (clock, episode, number) -> List.<Object[]>of(row(
                        past.id(),
                        clock.name(),
                        clock.subject(),
                        number,
                        clock.startedAt(),
                        episode.startRecordedAt(),
                        episode.stoppedAt(),
                        episode.stopRecordedAt(),
                        episode.kind(),
                        past.holder(episode.stopRecordedAt() == null ? Instant.MAX : episode.stopRecordedAt()),
                        past.source(),
                        past.operation())));
    }

    private static List<Object[]> limits(Case past) {
        return eachEpisode(
                past,
                (clock, episode, number) -> episode.limits().stream()
                        .map(limit -> row(
                                limit.setAt(),
                                limit.band() == null ? null : limit.band().name(),
                                limit.dueAt(),
                                past.id(),
                                clock.name(),
                                clock.subject(),
                                number))
                        .toList());
    }

    private static List<Object[]> rungs(Case past) {
        return eachEpisode(
                past,
                (clock, episode, number) -> episode.rungs().stream()
                        .map(rung -> row(
                                rung.dueAt(),
                                rung.percent(),
                                rung.passedAt(),
                                rung.detectedAt(),
                                past.id(),
                                clock.name(),
                                clock.subject(),
                                number))
                        .toList());
    }

    private interface PerEpisode {
        List<Object[]> rows(Clock clock, Episode episode, int number);
    }

    private static List<Object[]> eachEpisode(Case past, PerEpisode rows) {
        var all = new ArrayList<Object[]>();
        for (var clock : past.clocks()) {
            for (var number = 1; number <= clock.episodes().size(); number++) {
                all.addAll(rows.rows(clock, clock.episodes().get(number - 1), number));
            }
        }
        return all;
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static void insert(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object[] row) throws SQLException {
        for (var column = 0; column < row.length; column++) {
            statement.setObject(
                    column + 1, row[column] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : row[column]);
        }
    }

    /** Rising, as ids of referrals are. */
    static UUID newId() {
        return new UUID(LAST_ID.incrementAndGet(), Long.MIN_VALUE);
    }
}
