package dev.vigil.tracking.rebuild;

import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Digests of many rows in one statement: the sum of the rows' hashes, so that their order does not matter. */
@ApplicationScoped
public class Digests {

    private static final String OF_ROWS =
            "count(*) || '-' || coalesce(sum(hashtextextended(row::text, 0)::numeric), 0)";

    private final Database database;

    Digests(Database database) {
        this.database = database;
    }

    private record OfCase(UUID id, String digest) {}

    /** @param select the rows that count, without parameters */
    public String of(String select) {
        return database.read(row -> row.getString(1), "select " + OF_ROWS + " from (" + select + ") as row")
                .getFirst();
    }

    /** @param select the rows that count, without parameters, with a column {@code case_id} */
    public Map<UUID, String> perCase(String select, Collection<UUID> cases) {
        return database
                .read(
                        row -> new OfCase(row.getObject(1, UUID.class), row.getString(2)),
                        "select case_id, " + OF_ROWS + " from (" + select
                                + ") as row where case_id = any(?) group by case_id",
                        cases)
                .stream()
                .collect(toMap(OfCase::id, OfCase::digest));
    }
}
