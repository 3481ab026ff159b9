package dev.vigil.intake.referral;

import static dev.vigil.intake.Sender.newKey;
import static dev.vigil.intake.Sender.referral;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.delivery.Backends;
import dev.vigil.intake.Sender;
import dev.vigil.intake.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "intake"))
@TestProfile(KafkaDownTest.NoKafka.class)
class KafkaDownTest {

    /** Nobody listens where Kafka should be. */
    public static class NoKafka implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vigil.kafka.bootstrap-servers", "127.0.0.1:1");
        }
    }

    @Inject
    Stored stored;

    private final Sender sender = Sender.fresh();

    @Test
    void aReferralIsTakenAndItsEventWaits() {
        var answer = sender.submit(newKey(), referral("A-1", ""));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(stored.number("select count(*) from outbox where key = ?::uuid", answer.<String>path("id")))
                .isEqualTo(1);
        assertThat(sender.read("/q/health/ready").statusCode()).isEqualTo(200);
    }
}
