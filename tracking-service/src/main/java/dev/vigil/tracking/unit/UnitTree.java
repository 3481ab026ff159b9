package dev.vigil.tracking.unit;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which units belong to which. */
@ApplicationScoped
public class UnitTree {

    private final Database database;

    UnitTree(Database database) {
        this.database = database;
    }

    /** The unit and all below it; the unit alone if nobody has named it. */
    public List<String> from(String unit) {
        return database.read(row -> row.getString(1), """
                with recursive below (code) as (
                  select ?::text
                  union
                  select u.code from below b join unit u on u.parent = b.code
                )
                select code from below order by code""", unit);
    }

    public List<String> all() {
        return database.read(row -> row.getString(1), "select code from unit order by code");
    }
}
