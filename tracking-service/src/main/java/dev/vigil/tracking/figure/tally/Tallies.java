package dev.vigil.tracking.figure.tally;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.casefile.CaseChanged;
import dev.vigil.tracking.figure.tally.CaseChanges.At;
import dev.vigil.tracking.rebuild.Digests;
import dev.vigil.tracking.rebuild.Rebuildable;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Keeps what cases add to the sums equal to what their timelines tell, in the transaction that changes them. */
@ApplicationScoped
class Tallies implements Rebuildable {

    private static final String NET = """
            select c.case_id, c.recorded_at, k.measure, k.part, k.detail, k.unit, k.band, k.source_kind, k.operation,
                   sum(c.n)::bigint as n, sum(c.seconds)::bigint as seconds, sum(c.running)::bigint as running,
                   sum(c.running_since)::bigint as running_since
              from tally_change c join tally_key k on k.id = c.key_id
             where %s
             group by c.case_id, c.recorded_at, k.id""";

    private final Database database;
    private final CaseHistories histories;
    private final List<Measure> measures;
    private final Digests digests;

    Tallies(Database database, CaseHistories histories, @All List<Measure> measures, Digests digests) {
        this.database = database;
        this.histories = histories;
        this.measures = measures;
        this.digests = digests;
    }

    void follow(@Observes CaseChanged changed) {
        rebuild(changed.cases().stream().map(referral -> referral.value()).toList());
    }

    @Override
    public String name() {
        return "tallies";
    }

    /** Rebuilding replaces all of it. */
    @Override
    public void clear(Collection<UUID> cases) {}

    // What another service tells may have been true before what is known already, so the whole history is looked at.
    @Override
    public void rebuild(Collection<UUID> cases) {
        var stored = stored(cases);
        var missing = new LinkedHashMap<At, Amount>();
        for (var history : histories.of(cases)) {
            var wanted = CaseChanges.of(history, measures);
            missing.putAll(CaseChanges.missing(wanted, stored.getOrDefault(history.caseId(), Map.of())));
        }
        append(missing);
    }

    private Map<UUID, Map<At, Amount>> stored(Collection<UUID> cases) {
        return database.read(Tallies::change, NET.formatted("c.case_id = any(?)"), cases).stream()
                .collect(groupingBy(change -> change.getKey().caseId(), toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<At, Amount> change(ResultSet row) throws SQLException {
        var key = key(row);
        return Map.entry(new At(row.getObject("case_id", UUID.class), time(row, "recorded_at"), key), amount(row));
    }

    static TallyKey key(ResultSet row) throws SQLException {
        return new TallyKey(
                row.getString("measure"),
                row.getString("part"),
                row.getString("detail"),
                row.getString("unit"),
                row.getString("band"),
                row.getString("source_kind"),
                row.getString("operation"));
    }

    static Amount amount(ResultSet row) throws SQLException {
        return new Amount(
                row.getLong("n"), row.getLong("seconds"), row.getLong("running"), row.getLong("running_since"));
    }

    private void append(Map<At, Amount> changes) {
        name(changes.keySet().stream().map(At::key).distinct().toList());
        var rows = Rows.of(changes.entrySet())
                .uuid(change -> change.getKey().caseId())
                .time(change -> change.getKey().recordedAt())
                .number(change -> change.getValue().n())
                .number(change -> change.getValue().seconds())
                .number(change -> change.getValue().running())
                .number(change -> change.getValue().runningSince());
        database.write(keyed(rows, change -> change.getKey().key()), """
                insert into tally_change (case_id, key_id, recorded_at, n, seconds, running, running_since)
                select row.case_id, k.id, row.recorded_at, row.n, row.seconds, row.running, row.running_since
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                       as row (case_id, recorded_at, n, seconds, running, running_since,
                               measure, part, detail, unit, band, source_kind, operation)
                  join tally_key k using (measure, part, detail, unit, band, source_kind, operation)""");
    }

    /** In one order, so that two who name the same keys do not wait for each other crosswise. */
    private void name(Collection<TallyKey> keys) {
        var inOrder =
                keys.stream().sorted(Comparator.comparing(TallyKey::toString)).toList();
        database.write(keyed(Rows.of(inOrder), key -> key), """
                insert into tally_key (measure, part, detail, unit, band, source_kind, operation)
                select * from unnest(?, ?, ?, ?, ?, ?, ?) as row (measure, part, detail, unit, band, source_kind, operation)
                 where not exists (select from tally_key k
                        where (k.measure, k.part, k.detail, k.unit, k.band, k.source_kind, k.operation)
                            = (row.measure, row.part, row.detail, row.unit, row.band, row.source_kind, row.operation))
                on conflict do nothing""");
    }

    private static <T> Rows<T> keyed(Rows<T> rows, Function<T, TallyKey> key) {
        return rows.text(row -> key.apply(row).measure())
                .text(row -> key.apply(row).part())
                .text(row -> key.apply(row).detail())
                .text(row -> key.apply(row).unit())
                .text(row -> key.apply(row).band())
                .text(row -> key.apply(row).source())
                .text(row -> key.apply(row).operation());
    }

    private static final String VISIBLE = "select * from (" + NET.formatted("true")
            + ") net where (n, seconds, running, running_since) <> (0, 0, 0, 0)";

    @Override
    public String digest() {
        return digests.of(VISIBLE);
    }

    @Override
    public Map<UUID, String> digests(Collection<UUID> cases) {
        return digests.perCase(VISIBLE, cases);
    }
}
