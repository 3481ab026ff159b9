package dev.vigil.tracking.operation;

import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.casefile.CasesGrown;
import dev.vigil.tracking.casefile.LockedCase;
import dev.vigil.tracking.operation.Standing.Known;
import dev.vigil.tracking.rebuild.Digests;
import dev.vigil.tracking.rebuild.Rebuildable;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import dev.vigil.tracking.timeline.Timeline;
import dev.vigil.tracking.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the cases of operations stand and stood, kept in the transaction that changes them. */
@ApplicationScoped
class Standings implements Rebuildable {

    private static final String ROWS = "select * from operation_standing";

    private final Database database;
    private final Timeline timeline;
    private final Digests digests;

    Standings(Database database, Timeline timeline, Digests digests) {
        this.database = database;
        this.timeline = timeline;
        this.digests = digests;
    }

    private record Row(UUID id, String operation, Known known) {}

    void keep(@Observes CasesGrown grown) {
        keep(grown.cases().stream().map(LockedCase::timeline).toList());
    }

    /** A row that stands already is not written again. */
    private void keep(Collection<List<TimelineEntry>> timelines) {
        var rows = timelines.stream()
                .filter(each -> received(each).operation() != null)
                .flatMap(each -> Standing.history(each).stream()
                        .map(known -> new Row(
                                received(each).referral().value(),
                                received(each).operation(),
                                known)))
                .toList();
        database.write(
                Rows.of(rows)
                        .uuid(Row::id)
                        .number(row -> row.known().seq())
                        .text(Row::operation)
                        .text(row -> row.known().standing().unit())
                        .text(row -> row.known().standing().state().name())
                        .flag(row -> row.known().standing().opened())
                        .flag(row -> row.known().standing().material())
                        .flag(row -> row.known().standing().acted())
                        .flag(row -> row.known().standing().warrant())
                        .flag(row -> row.known().standing().arrest())
                        .text(row -> row.known().standing().outcome())
                        .time(row -> row.known().from())
                        .time(row -> row.known().until()),
                """
                insert into operation_standing as kept (case_id, seq, operation, unit, state, opened, material, acted, warrant, arrest,
                       outcome, known_from, known_until)
                select case_id, seq, operation, unit, state, opened, material, acted, warrant, arrest, outcome, known_from,
                       coalesce(known_until, 'infinity')
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                       as row (case_id, seq, operation, unit, state, opened, material, acted, warrant, arrest, outcome, known_from,
                       known_until)
                on conflict (case_id, seq) do update set known_until = excluded.known_until
                 where kept.known_until <> excluded.known_until""");
    }

    private static Received received(List<TimelineEntry> timeline) {
        return (Received) timeline.getFirst().event();
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public void clear(Collection<UUID> cases) {
        database.write("delete from operation_standing where case_id = any(?)", cases);
    }

    @Override
    public void rebuild(Collection<UUID> cases) {
        keep(timeline.withoutClocks(cases).values());
    }

    @Override
    public String digest() {
        return digests.of(ROWS);
    }

    @Override
    public Map<UUID, String> digests(Collection<UUID> cases) {
        return digests.perCase(ROWS, cases);
    }
}
