package dev.vigil.tracking.clock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.clock.CaseClocks.EditionSet;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** By which edition of which pack the clocks of a case go, and went. */
@ApplicationScoped
class CaseEditions {

    private final Database database;

    CaseEditions(Database database) {
        this.database = database;
    }

    /** Number of each case's edition; of a new case there is none. */
    Map<UUID, Long> of(Collection<UUID> cases) {
        return history(cases).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, each -> each.getValue().getLast().edition()));
    }

    /** In the order in which they held. */
    Map<UUID, List<EditionSet>> history(Collection<UUID> cases) {
        return database
                .read(
                        row -> new EditionSet(
                                row.getObject("case_id", UUID.class),
                                row.getLong("after_seq"),
                                Database.time(row, "since"),
                                row.getLong("edition")),
                        "select case_id, after_seq, since, edition from case_edition where case_id = any(?) order by id",
                        cases)
                .stream()
                .collect(groupingBy(EditionSet::caseId));
    }

    void insert(List<EditionSet> sets) {
        var rows = Rows.of(sets)
                .uuid(EditionSet::caseId)
                .number(EditionSet::afterSeq)
                .time(EditionSet::since)
                .number(EditionSet::edition);
        database.write(rows, """
                insert into case_edition (case_id, after_seq, since, edition)
                select * from unnest(?, ?, ?, ?)""");
    }
}
