package dev.vigil.local.postgres;

import java.nio.file.Path;

/**
 * How one server runs.
 *
 * @param durable survives a power cut; tests, whose data nobody needs tomorrow, do without
 */
public record PostgresSettings(
        PostgresBinaries binaries, Path data, int port, String password, Path log, boolean durable) {

    String configuration() {
        return """
                # Written by the runner at each start; changes here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 300
                shared_buffers = 64MB
                password_encryption = scram-sha-256
                fsync = %s
                synchronous_commit = on
                full_page_writes = %s
                timezone = 'UTC'
                log_timezone = 'UTC'
                # A forgotten open transaction would hold the relay's cursor back for ever.
                idle_in_transaction_session_timeout = '60s'
                """.formatted(port, onOff(durable), onOff(durable));
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
