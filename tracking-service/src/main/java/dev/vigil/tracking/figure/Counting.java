package dev.vigil.tracking.figure;

import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;

/** Keeps what was known of each clock and when, and so the counts, in the transaction in which a clock changes. */
@ApplicationScoped
public class Counting {

    /** The planner does not know how many clocks a case has, and pairs those of different cases: many at once cost their square. */
    private static final int AT_ONCE = 10;

    private static final String FOLLOW = SqlFile.read("follow");

    private final Database database;
    private final JurisdictionPack pack;

    Counting(Database database, JurisdictionPack pack) {
        this.database = database;
        this.pack = pack;
    }

    /** @param cases whose clocks, limits or passed rungs were written, and that the caller has locked */
    public void follow(Collection<UUID> cases) {
        var zone = pack.zone().getId();
        List.copyOf(cases).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> database.write(FOLLOW, some, zone));
    }
}
