package dev.vigil.tracking.figure.tally;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which units a unit is made of. */
@ApplicationScoped
public class UnitTree {

    private final Database database;

    UnitTree(Database database) {
        this.database = database;
    }

    /** The unit itself, also one that nobody knows, and all below it. */
    public List<String> under(String unit) {
        return database.read(row -> row.getString(1), """
                with recursive part as (
                  select ?::text as code
                  union
                  select u.code from unit u join part on u.parent = part.code)
                select code from part order by code""", unit);
    }
}
