package dev.vigil.triage.trial;

import static java.util.stream.Collectors.joining;

import dev.vigil.triage.policy.DefaultPolicy;
import dev.vigil.triage.sql.Database;
import dev.vigil.triage.sql.Database.Column;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts referrals of the past into the database, as if they had been assessed one by one. */
@Singleton
public class Pasts {

    private static final String POLICY =
            DefaultPolicy.file().policy().identity().sha256();

    private final Database database;

    Pasts(Database database) {
        this.database = database;
    }

    /**
     * @param yes questions that were answered with yes when it was first assessed
     * @param later those that were answered since
     * @param outcome how it ended, or null
     */
    public record Told(UUID id, Instant at, List<String> yes, List<String> later, String outcome) {
        long assessments() {
            return later.isEmpty() ? 1 : 2;
        }

        List<String> now() {
            return Stream.concat(yes.stream(), later.stream()).toList();
        }
    }

    @Transactional
    public void add(List<Told> told) {
        database.write(
                """
                insert into referral (id, reference, received, received_at, facts, assessments, events, band)
                select id, left(id::text, 8), true, at, '[]', assessments, assessments, 'MEDIUM'
                from unnest(?::uuid[], ?::timestamptz[], ?::bigint[]) as one (id, at, assessments)
                """,
                Column.of("uuid", told, Told::id),
                Column.of("timestamptz", told, Told::at),
                Column.of("int8", told, Told::assessments));
        assessed(told, 1, Told::yes);
        assessed(told.stream().filter(one -> one.assessments() > 1).toList(), 2, Told::now);
        database.write(
                """
                insert into ending (referral, first_received_at, outcome, ended_at)
                select id, at, outcome, case when outcome is not null then at end
                from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as one (id, at, outcome)
                """,
                Column.of("uuid", told, Told::id),
                Column.of("timestamptz", told, Told::at),
                Column.of("text", told, Told::outcome));
    }

    private void assessed(List<Told> told, int version, Function<Told, List<String>> yes) {
        database.write(
                """
                insert into assessment (id, referral, version, event_version, assessed_at, band, policy_band, score,
                    policy_sha256, sheet_version, facts, matched, unknowns, checks)
                select gen_random_uuid(), id, v, v, at, 'MEDIUM', 'MEDIUM', 31, ?, '2026-11', facts::jsonb, '[]', '[]', '[]'
                from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as one (id, at, facts), (values (?::bigint)) as of (v)
                """,
                POLICY,
                Column.of("uuid", told, Told::id),
                Column.of("timestamptz", told, Told::at),
                Column.of("text", told, one -> facts(yes.apply(one))),
                version);
    }

    private static String facts(List<String> yes) {
        return yes.stream()
                .map(question -> "{\"question\":\"" + question + "\",\"answer\":\"YES\",\"source\":\"agency:hub\"}")
                .collect(joining(",", "[", "]"));
    }

    /** So that no later test has to do with them. */
    @Transactional
    public void removeAll() {
        for (var table : List.of("trial_move", "ending", "assessment")) {
            database.write("delete from " + table + " where referral in (select id from referral where facts = '[]'"
                    + " and received_at < '2026-01-01')");
        }
        database.write("delete from referral where facts = '[]' and received_at < '2026-01-01'");
    }
}
