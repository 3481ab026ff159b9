package dev.vigil.delivery;

import dev.vigil.local.daemon.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Gives a Quarkus test a database and topics of its own, and a simulated clock. Argument {@code database}: its name. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    /** For tests only: anybody can read it here. */
    static final String QUARANTINE_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private String database;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        var backends = TestBackends.lease(database);
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", backends.jdbcUrl());
        settings.put("quarkus.datasource.username", backends.username());
        settings.put("quarkus.datasource.password", backends.password());
        settings.put("vigil.kafka.bootstrap-servers", backends.bootstrapServers());
        settings.put("vigil.kafka.topic-prefix", backends.topicPrefix());
        settings.put("vigil.quarantine.key", QUARANTINE_KEY);
        settings.put("vigil.clock.simulated", "true");
        settings.put("vigil.clock.at", "2026-03-02T09:00:00Z");
        settings.put("vigil.clock.rate", "0");
        return settings;
    }

    /** The lease ends with the JVM. */
    @Override
    public void stop() {
        // Nothing else to give back.
    }
}
