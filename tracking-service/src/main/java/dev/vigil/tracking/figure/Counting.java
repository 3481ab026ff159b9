package dev.vigil.tracking.figure;

import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Keeps what was known of each clock and when, and so the counts, in the transaction in which a clock changes. */
@ApplicationScoped
public class Counting {

    private static final String FOLLOW = SqlFile.read("follow");

    private final Database database;
    private final JurisdictionPack pack;

    Counting(Database database, JurisdictionPack pack) {
        this.database = database;
        this.pack = pack;
    }

    /** @param cases whose clocks, limits or passed rungs were written, and that the caller has locked */
    public void follow(Collection<UUID> cases) {
        if (!cases.isEmpty()) {
            database.write(FOLLOW, cases, pack.zone().getId());
        }
    }
}
