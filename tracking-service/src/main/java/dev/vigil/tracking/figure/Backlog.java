package dev.vigil.tracking.figure;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Cases from before there were counts. */
@ApplicationScoped
class Backlog {

    private static final int AT_ONCE = 500;

    private final Database database;
    private final Locks locks;
    private final Counting counting;

    Backlog(Database database, Locks locks, Counting counting) {
        this.database = database;
        this.locks = locks;
        this.counting = counting;
    }

    /** @return whether there may be more */
    boolean count() {
        var cases = database.read(
                row -> row.getObject(1, UUID.class),
                "select case_id from count_backlog order by case_id limit ?",
                AT_ONCE);
        if (cases.isEmpty()) {
            return false;
        }
        locks.hold(cases);
        counting.follow(cases);
        database.write("delete from count_backlog where case_id = any(?)", cases);
        return true;
    }
}
