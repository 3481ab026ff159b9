package dev.vigil.triage.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import dev.vigil.triage.sql.Database;
import dev.vigil.triage.sql.Database.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All trials. Whoever runs one holds a lock by its name for as long as it runs: if a trial is marked as running and
 * nobody holds its lock, then whoever ran it is gone.
 */
@ApplicationScoped
class Trials {

    static final String LOCK = "pg_advisory_xact_lock(hashtextextended('trial ' || ?, 0))";

    private static final String COLUMNS = """
            select t.*, p.policy_id, p.version, a.policy_id as against_id, a.version as against_version
            from trial t
            join policy_file p on p.sha256 = t.policy_sha256
            join policy_file a on a.sha256 = t.against_sha256
            """;
    private static final String INTERRUPT = """
            update trial set state = 'INTERRUPTED', ended_at = ?
            where id = ? and state = 'RUNNING'
                and pg_try_advisory_xact_lock(hashtextextended('trial ' || id, 0))
            """;
    private static final int SHOWN = 50;

    private final Database database;
    private final ObjectMapper json;
    private final InstantSource clock;

    Trials(Database database, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void add(Trial trial, String againstSheet) {
        database.write(
                """
                insert into trial (id, policy_sha256, against_sha256, against_sheet, received_from, received_to,
                    as_known_at, state, started_at, started_by, total)
                values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)
                """,
                trial.id(),
                trial.policy().sha256(),
                trial.against().sha256(),
                againstSheet,
                trial.receivedFrom(),
                trial.receivedTo(),
                trial.asKnownAt().name(),
                trial.startedAt(),
                trial.startedBy(),
                trial.total());
    }

    @Transactional
    Optional<Trial> find(UUID id) {
        settle(id);
        return database.read(row -> trial(row, true), COLUMNS + "where t.id = ?", id).stream()
                .findFirst();
    }

    /** The newest first, without their results. */
    @Transactional
    List<Trial> newest() {
        settleAll();
        return database.read(
                row -> trial(row, false), COLUMNS + "order by t.started_at desc, t.id desc limit " + SHOWN);
    }

    /** Marks as interrupted what nobody runs any more. */
    @Transactional
    void settleAll() {
        database.read(row -> row.getObject(1, UUID.class), "select id from trial where state = 'RUNNING'")
                .forEach(this::settle);
    }

    private void settle(UUID id) {
        database.write(INTERRUPT, clock.instant(), id);
    }

    /** @return false if nobody wants the trial any more */
    @Transactional
    boolean advance(UUID id, long done, List<Comparison.Move> moves) {
        if (!isRunning(id)) return false;
        keep(id, moves);
        return database.write("update trial set done = ? where id = ? and state = 'RUNNING'", done, id) == 1;
    }

    @Transactional
    void finish(UUID id, long done, TrialResult result) {
        database.write(
                "update trial set state = 'FINISHED', ended_at = ?, done = ?, result = ?::jsonb"
                        + " where id = ? and state = 'RUNNING'",
                clock.instant(),
                done,
                written(result),
                id);
    }

    /** Ends it without a result, unless it has ended already. */
    @Transactional
    void end(UUID id, TrialState state) {
        database.write(
                "update trial set state = ?, ended_at = ? where id = ? and state = 'RUNNING'",
                state.name(),
                clock.instant(),
                id);
    }

    private boolean isRunning(UUID id) {
        return !database.read(row -> row.getInt(1), "select 1 from trial where id = ? and state = 'RUNNING'", id)
                .isEmpty();
    }

    private void keep(UUID id, List<Comparison.Move> moves) {
        if (moves.isEmpty()) return;
        database.write(
                """
                insert into trial_move (trial, referral, first_received_at, was, would)
                select ?::uuid, * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[])
                """,
                id,
                Column.of("uuid", moves, move -> move.past().referral().value()),
                Column.of("timestamptz", moves, move -> move.past().firstReceivedAt()),
                Column.of("text", moves, move -> move.was().name()),
                Column.of("text", moves, move -> move.would().name()));
    }

    private Trial trial(ResultSet row, boolean withResult) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                new PolicyVersion(row.getString("policy_id"), row.getString("version"), row.getString("policy_sha256")),
                new PolicyVersion(
                        row.getString("against_id"), row.getString("against_version"), row.getString("against_sha256")),
                time(row, "received_from"),
                time(row, "received_to"),
                StartTrial.Basis.valueOf(row.getString("as_known_at")),
                TrialState.valueOf(row.getString("state")),
                time(row, "started_at"),
                row.getString("started_by"),
                time(row, "ended_at"),
                row.getLong("total"),
                row.getLong("done"),
                withResult ? read(row.getString("result")) : null);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Database.time(row, column);
    }

    private String written(TrialResult result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a result is always writable", e);
        }
    }

    private TrialResult read(String result) {
        try {
            return result == null ? null : json.readValue(result, TrialResult.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored result is always readable", e);
        }
    }
}
