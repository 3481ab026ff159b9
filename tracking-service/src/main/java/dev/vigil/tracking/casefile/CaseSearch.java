package dev.vigil.tracking.casefile;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.unit.UnitTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Finds cases in the order of their ids, which never change: a page continues after the last case of the one before,
 * whatever has come, gone or changed in between.
 */
@ApplicationScoped
class CaseSearch {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final UnitTree units;

    CaseSearch(Database database, UnitTree units) {
        this.database = database;
        this.units = units;
    }

    /** @param after the last one that is known already, or null */
    List<UUID> page(CaseFilter filter, UUID after, int limit) {
        return database.read(row -> row.getObject(1, UUID.class), ids(filter), values(filter, after, limit));
    }

    /** How many, but no more than this: what is asked for only ever costs so much. */
    long count(CaseFilter filter, int most) {
        return database.read(
                        row -> row.getLong(1),
                        "select count(*) from (" + ids(filter) + ") as found",
                        values(filter, null, most))
                .getFirst();
    }

    /** Each unit's cases come from the index in the right order; at most a page of each is merged. */
    private static String ids(CaseFilter filter) {
        if (filter.unit() == null) {
            return "select id from case_file f where " + filter.words() + " and id > ? order by id limit ?";
        }
        return "select found.id from unnest(?) as held (unit) cross join lateral (select id from case_file f where "
                + "owner_unit = held.unit and " + filter.words()
                + " and id > ? order by id limit ?) as found order by found.id limit ?";
    }

    private Object[] values(CaseFilter filter, UUID after, int limit) {
        var values = new ArrayList<Object>();
        if (filter.unit() != null) {
            values.add(units.from(filter.unit()));
        }
        values.addAll(filter.values());
        values.add(after == null ? BEFORE_ALL : after);
        values.add(limit);
        if (filter.unit() != null) {
            values.add(limit);
        }
        return values.toArray();
    }
}
