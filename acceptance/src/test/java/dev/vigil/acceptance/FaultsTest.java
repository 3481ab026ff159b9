package dev.vigil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of the system fail; no referral is lost, doubled or hidden. */
@Order(2)
@ExtendWith(VigilExtension.class)
class FaultsTest {

    private static final int POSTS = 200;
    private static final int BEFORE_THE_FAULT = 40;

    private static Vigil vigil;

    @BeforeAll
    static void use(Vigil running) {
        vigil = running;
    }

    @Test
    void withoutTriageAReferralIsShownAsUnassessedWithItsUnreadClockRunning() {
        vigil.stop(Part.TRIAGE);
        try {
            vigil.send("faults-triage", "unassessed", Map.of()).expect(202);

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> vigil.findCase("faults-triage", "unassessed").isPresent());
            var caseFile = vigil.findCase("faults-triage", "unassessed").orElseThrow();
            assertThat(caseFile.path("band").isNull()).isTrue();
            assertThat(caseFile.path("assessment").isNull()).isTrue();
            assertThat(ReplayTest.clock(caseFile, "unread").path("stoppedAt").isNull())
                    .isTrue();
            assertThat(vigil.lineOnPage(
                            "faults-triage", caseFile.path("reference").asText()))
                    .contains("Not assessed");
        } finally {
            vigil.start(Part.TRIAGE);
        }
        vigil.settle();
        assertThat(vigil.findCase("faults-triage", "unassessed")
                        .orElseThrow()
                        .path("band")
                        .asText())
                .isEqualTo("MEDIUM");
    }

    @Test
    void withoutKafkaReferralsAreAcceptedAndArriveAfterwards() throws InterruptedException {
        vigil.stop(Part.KAFKA);
        Map<String, String> accepted;
        try {
            accepted = Load.start(vigil, "faults-no-kafka", POSTS).finish();
            assertThat(vigil.cases("agency=faults-no-kafka")).isEmpty();
        } finally {
            vigil.start(Part.KAFKA);
        }

        assertNothingLostOrDoubled("faults-no-kafka", accepted);
    }

    @ParameterizedTest
    @EnumSource
    void killedUnderLoadNothingIsLostOrDoubled(Part part) throws InterruptedException {
        String agency = "faults-" + part.name().toLowerCase(Locale.ROOT);
        var load = Load.start(vigil, agency, POSTS);
        load.awaitAccepted(BEFORE_THE_FAULT);

        vigil.kill(part);
        vigil.start(part);

        assertNothingLostOrDoubled(agency, load.finish());
    }

    private static void assertNothingLostOrDoubled(String agency, Map<String, String> accepted) {
        vigil.settle();
        assertThat(accepted).hasSize(POSTS);
        assertThat(accepted.values()).doesNotHaveDuplicates();
        assertThat(vigil.cases("agency=" + agency).map(it -> it.path("id").asText()))
                .containsExactlyInAnyOrderElementsOf(accepted.values());
        assertThat(accepted.values()).allSatisfy(id -> {
            assertThat(vigil.senderView(agency, id).path("id").asText()).isEqualTo(id);
            assertThat(vigil.get(vigil.triage("/v1/assessments?referral=" + id)))
                    .hasSize(1);
        });
    }
}
