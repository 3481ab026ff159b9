package dev.vigil.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** The right to be the one replica that does a job. It hangs on a connection and is lost with it. */
final class Turn implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Turn.class);

    private final Connection connection;
    private final String job;

    Turn(Connection connection, String job) {
        this.connection = connection;
        this.job = job;
    }

    /** Takes the lock unless somebody else has it. */
    boolean take() throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, job);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The connection goes back to the pool and must not carry the lock there. */
    @Override
    public void close() {
        try (connection;
                var unlock = connection.createStatement()) {
            unlock.execute("reset plan_cache_mode; select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debug("the connection is gone, and the lock with it", e);
        }
    }
}
