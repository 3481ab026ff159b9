package dev.vigil.delivery;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import dev.vigil.local.daemon.TestBackends;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Our schema in a database of its own, with real transactions and without Quarkus. */
final class TestStore implements AutoCloseable {

    static {
        // Each transaction has one database, so there is nothing to recover and nothing to keep on disk.
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreType(VolatileStore.class.getName());
        arjPropertyManager.getCoordinatorEnvironmentBean().setTransactionStatusManagerEnable(false);
    }

    final AgroalDataSource dataSource;
    final SmallRyeConfig config;
    final Transactions transactions = new Transactions(TransactionManager.transactionManager());
    final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();

    TestStore(String name) {
        this(TestBackends.lease(name));
    }

    private TestStore(TestBackends backends) {
        this(backends, backends.bootstrapServers());
    }

    private TestStore(TestBackends backends, String bootstrapServers) {
        config = config(backends, bootstrapServers);
        dataSource = dataSource(backends);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("db/delivery")
                .load()
                .migrate();
    }

    /** With a broker of the test's own. */
    static TestStore with(String name, String bootstrapServers) {
        return new TestStore(TestBackends.lease(name), bootstrapServers);
    }

    private static SmallRyeConfig config(TestBackends backends, String bootstrapServers) {
        var settings = Map.of(
                "vigil.kafka.bootstrap-servers",
                bootstrapServers,
                "vigil.kafka.topic-prefix",
                backends.topicPrefix(),
                "vigil.quarantine.key",
                Backends.QUARANTINE_KEY);
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
                        .exceptionSorter(new PostgreSQLExceptionSorter())
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

    /** Nobody sends what is published here, until the test does. */
    Outbox outbox() {
        var kafka = kafka();
        return outbox(new Relay(dataSource, kafka, new Topics(kafka), delivery()));
    }

    Outbox outbox(Relay relay) {
        return new Outbox(dataSource, registry, new EventCodec(), relay);
    }

    ConsumerLoop loop(EventListener listener, Kafka kafka, Topics topics) {
        var stores = new Stores(dataSource, seal(), InstantSource.system());
        return new ConsumerLoop(
                listener,
                kafka,
                topics,
                stores,
                transactions,
                new EventCodec(),
                delivery().backOffLimit());
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

    List<Long> longs(String sql) throws SQLException {
        return column(sql, Long.class);
    }

    List<String> texts(String sql) throws SQLException {
        return column(sql, String.class);
    }

    List<UUID> ids(String sql) throws SQLException {
        return column(sql, UUID.class);
    }

    private <T> List<T> column(String sql, Class<T> type) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(rows.getObject(1, type));
            }
            return found;
        }
    }

    Seal seal() {
        return new Seal(config.getConfigMapping(QuarantineConfig.class));
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
