package dev.vigil.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/** Tells trouble with the database or Kafka, which passes, from trouble with what we were asked to do. */
public final class Outage {

    /** SQLSTATE classes: connection, transaction rolled back, out of resources, not in the needed state, operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

    private Outage() {}

    public static boolean isBehind(Throwable thrown) {
        return isBehind(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isBehind(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return false;
        }
        if (isOne(thrown) || isBehind(thrown.getCause(), seen)) {
            return true;
        }
        // The transaction manager hangs what the driver said to its own exception as suppressed.
        for (var suppressed : thrown.getSuppressed()) {
            if (isBehind(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable thrown) {
        return switch (thrown) {
            case RetriableException _, SQLTransientException _, SQLRecoverableException _ -> true;
            // The pool gives no state when it has no connection left.
            case SQLException sql ->
                sql.getSQLState() == null || CLASSES.contains(sql.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
