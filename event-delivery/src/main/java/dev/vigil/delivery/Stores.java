package dev.vigil.delivery;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;

/** What a consumer group keeps in the service's database. */
@Singleton
class Stores {

    private final DataSource dataSource;
    private final Seal seal;
    private final InstantSource clock;

    Stores(DataSource dataSource, Seal seal, InstantSource clock) {
        this.dataSource = dataSource;
        this.seal = seal;
        this.clock = clock;
    }

    /** Holds a connection until it is closed. */
    Turn turn(String group) throws SQLException {
        return new Turn(dataSource.getConnection(), "vigil-loop-" + group);
    }

    Offsets offsets(String group) {
        return new Offsets(dataSource, group);
    }

    Versions versions(String group) {
        return new Versions(dataSource, group);
    }

    Quarantine quarantine(String group) {
        return new Quarantine(dataSource, seal, clock, group);
    }
}
