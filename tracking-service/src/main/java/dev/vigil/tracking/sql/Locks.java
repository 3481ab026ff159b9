package dev.vigil.tracking.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what this transaction changes from everybody else who changes it, until it ends. To be taken before the first
 * write: the outbox is read in the order of transaction ids, and PostgreSQL gives those out before a transaction waits
 * for a row, but not before it waits for an advisory lock.
 */
@ApplicationScoped
public class Locks {

    private final Database database;

    Locks(Database database) {
        this.database = database;
    }

    /** Waits; in the order of the keys, so that two who want the same cases do not wait for each other crosswise. */
    public void hold(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var keys = ids.stream().map(Locks::key).sorted().toList();
        database.read(
                row -> row.getLong(1),
                "select count(pg_advisory_xact_lock(key::bigint)) from unnest(?) as key",
                texts(keys));
    }

    /** Does not wait: those that nobody else holds, and that are held now. */
    public List<UUID> tryToHold(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.read(
                row -> row.getObject(1, UUID.class),
                "select id::uuid from unnest(?, ?) as one (id, key) where pg_try_advisory_xact_lock(key::bigint)",
                ids.stream().map(UUID::toString).toList(),
                texts(ids.stream().map(Locks::key).toList()));
    }

    private static List<String> texts(List<Long> keys) {
        return keys.stream().map(String::valueOf).toList();
    }

    private static long key(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }
}
