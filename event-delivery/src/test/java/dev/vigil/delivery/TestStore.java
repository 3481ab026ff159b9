package dev.vigil.delivery;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import dev.vigil.local.daemon.TestBackends;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Our schema in a database of its own, with real transactions and without Quarkus. */
final class TestStore implements AutoCloseable {

    static {
        // Nothing to recover: each transaction has one database.
        System.setProperty(
                "ObjectStoreEnvironmentBean.objectStoreType",
                "com.arjuna.ats.internal.arjuna.objectstore.VolatileStore");
    }

    final AgroalDataSource dataSource;
    final SmallRyeConfig config;
    final Transactions transactions = new Transactions(TransactionManager.transactionManager());
    final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();

    TestStore(String name) {
        this(TestBackends.lease(name));
    }

    private TestStore(TestBackends backends) {
        config = config(backends);
        dataSource = dataSource(backends);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("db/delivery")
                .load()
                .migrate();
    }

    private static SmallRyeConfig config(TestBackends backends) {
        var settings = Map.of(
                "vigil.kafka.bootstrap-servers", backends.bootstrapServers(),
                "vigil.kafka.topic-prefix", backends.topicPrefix(),
                "vigil.quarantine.key", Backends.QUARANTINE_KEY);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DeliveryConfig.class)
                .withMapping(KafkaConfig.class)
                .withMapping(QuarantineConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 0))
                .build();
    }

    private AgroalDataSource dataSource(TestBackends backends) {
        var pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(p -> p.maxSize(24)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .transactionIntegration(
                                new NarayanaTransactionIntegration(TransactionManager.transactionManager(), registry))
                        .connectionFactoryConfiguration(c -> c.jdbcUrl(backends.jdbcUrl())
                                .principal(new NamePrincipal(backends.username()))
                                .credential(new SimplePassword(backends.password()))));
        try {
            return AgroalDataSource.from(pool);
        } catch (SQLException e) {
            throw new IllegalStateException("the pool cannot be made", e);
        }
    }

    Kafka kafka() {
        return new Kafka(config.getConfigMapping(KafkaConfig.class), delivery());
    }

    DeliveryConfig delivery() {
        return config.getConfigMapping(DeliveryConfig.class);
    }

    Relay relay() {
        var kafka = kafka();
        return new Relay(dataSource, kafka, new Topics(kafka), delivery());
    }

    Outbox outbox() {
        return new Outbox(dataSource, registry, new EventCodec(), relay());
    }

    void inTransaction(Transactions.Work work) {
        try {
            transactions.run(work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
