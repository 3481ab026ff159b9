package dev.vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vigil.contract.ReferralId;
import dev.vigil.local.kafka.KafkaSettings;
import dev.vigil.local.process.Ports;
import dev.vigil.local.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay and a loop on their threads, while what they need goes away and comes back. */
class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ReferralId alder = new ReferralId(UUID.randomUUID());

    @Test
    void kafkaMayBeKilledAndStartedAgainAndNothingIsLost(@TempDir Path folder) throws Exception {
        var settings = ownBroker(folder);
        var broker = dev.vigil.local.kafka.Kafka.start(settings, _ -> {});
        try (var store = TestStore.with("outage", "127.0.0.1:" + settings.port())) {
            var service = new TestService(store);
            try {
                service.start();
                service.publish(alder, 1);
                awaitHeard(service, 1L);

                broker.child().kill();
                service.publish(alder, 2);
                service.publish(alder, 3);
                broker = dev.vigil.local.kafka.Kafka.start(settings, _ -> {});

                awaitHeard(service, 1L, 2L, 3L);
            } finally {
                service.stop();
            }
        } finally {
            broker.stop();
        }
    }

    @Test
    void databaseMayDropEveryConnectionAndNothingIsLost() throws Exception {
        try (var store = new TestStore("outage")) {
            var service = new TestService(store);
            try {
                service.start();
                service.publish(alder, 1);
                awaitHeard(service, 1L);

                store.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """);
                await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                    service.publish(alder, 2);
                    return true;
                });

                awaitHeard(service, 1L, 2L);
                assertThat(store.longs("select count(*) from quarantine")).containsExactly(0L);
            } finally {
                service.stop();
            }
        }
    }

    @Test
    void replicaStandsByAndTakesOverWhenTheOtherStops() throws Exception {
        try (var store = new TestStore("outage")) {
            var leader = new TestService(store);
            var standby = new TestService(store);
            leader.start();
            try {
                leader.publish(alder, 1);
                awaitHeard(leader, 1L);
                standby.start();
                leader.publish(alder, 2);
                awaitHeard(leader, 1L, 2L);

                leader.stop();
                standby.publish(alder, 3);

                awaitHeard(standby, 1L, 2L, 3L);
            } finally {
                standby.stop();
            }
        }
    }

    private void awaitHeard(TestService service, Long... versions) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(service.heard(alder)).containsExactly(versions));
    }

    private static KafkaSettings ownBroker(Path folder) {
        List<Integer> ports = Ports.free(2);
        return new KafkaSettings(
                Project.here().brokerClassPath(),
                folder.resolve("kafka"),
                ports.get(0),
                ports.get(1),
                folder.resolve("kafka.log"),
                false);
    }
}
