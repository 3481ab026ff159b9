package dev.vigil.tracking.operation;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.casefile.Progress;
import dev.vigil.tracking.operation.OperationTotals.Alike;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Named enquiries that many referrals belong to. */
@ApplicationScoped
public class Operations {

    private static final String AS_AT = """
            select unit, state, opened, material, acted, warrant, arrest, outcome, count(*) as cases
              from operation_standing
             where operation = ? and known_until > ? and known_from <= ?
             group by 1, 2, 3, 4, 5, 6, 7, 8""";

    private final Database database;

    Operations(Database database) {
        this.database = database;
    }

    /** As they stand now, from counts that are kept with the cases. */
    public List<OperationLine> all() {
        return database.read(
                row -> new OperationLine(
                        row.getString("operation"),
                        row.getLong("received"),
                        row.getLong("never_opened"),
                        row.getLong("acted_on"),
                        row.getLong("decided"),
                        row.getLong("open")),
                """
                select operation, sum(cases) as received,
                       coalesce(sum(cases) filter (where not opened), 0) as never_opened,
                       coalesce(sum(cases) filter (where state = 'ACTED_ON'), 0) as acted_on,
                       coalesce(sum(cases) filter (where state = 'DECIDED'), 0) as decided,
                       coalesce(sum(cases) filter (where state <> 'CLOSED'), 0) as open
                  from case_tally where operation is not null
                 group by operation having sum(cases) <> 0
                 order by operation""");
    }

    /** @throws Refusal if no referral ever named this operation */
    public OperationTotals totals(String operation, Instant asAt) {
        var totals =
                OperationTotals.of(operation, asAt, database.read(Operations::alike, AS_AT, operation, asAt, asAt));
        if (totals.received() == 0 && !exists(operation)) {
            throw new Refusal(ProblemKind.NOT_FOUND, "No referral names an operation `" + operation + "`");
        }
        return totals;
    }

    private boolean exists(String operation) {
        return database.read(
                        row -> row.getBoolean(1),
                        "select exists (select from case_file where operation = ?)",
                        operation)
                .getFirst();
    }

    private static Alike alike(ResultSet row) throws SQLException {
        return new Alike(
                new Standing(
                        row.getString("unit"),
                        Progress.valueOf(row.getString("state")),
                        row.getBoolean("opened"),
                        row.getBoolean("material"),
                        row.getBoolean("acted"),
                        row.getBoolean("warrant"),
                        row.getBoolean("arrest"),
                        row.getString("outcome")),
                row.getLong("cases"));
    }
}
