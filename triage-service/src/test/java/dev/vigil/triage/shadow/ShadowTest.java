package dev.vigil.triage.shadow;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Backends;
import dev.vigil.triage.policy.DefaultPolicy;
import dev.vigil.triage.policy.PolicyOwner;
import dev.vigil.triage.referral.Sender;
import dev.vigil.triage.referral.Witness;
import dev.vigil.triage.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class ShadowTest {

    private static final Fact ESCALATED = new Fact("platformEscalation", Answer.YES, null, "agency:hub");

    @Inject
    Sender sender;

    @Inject
    Witness witness;

    @Inject
    Database database;

    private final ReferralId referral = new ReferralId(UUID.randomUUID());

    @BeforeEach
    void waitAsLongAsABusyMachineNeeds() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @AfterEach
    void endTheShadow() {
        asked().delete("/v1/shadow");
    }

    @Test
    void differencesOfADraftAreListedAndChangeNoBand() throws IOException {
        var draft = PolicyOwner.send(PolicyOwner.edited("2026.12-shadow", "M07_b", "\"VERY_HIGH\"")
                        .bytes())
                .path("sha256");
        asked().body(example().replaceFirst("[0-9a-f]{64}", draft.toString()))
                .put("/v1/shadow")
                .then()
                .statusCode(200)
                .body("policy.version", equalTo("2026.12-shadow"))
                .body("startedBy", equalTo("Test Yew"));
        var same = new ReferralId(UUID.randomUUID());

        sender.received(same);
        sender.received(referral, ESCALATED);

        await().untilAsserted(() -> get("/v1/shadow/differences")
                .then()
                .body("differences.size()", equalTo(1))
                .body("differences[0].referral", equalTo(referral.toString()))
                .body("differences[0].was", equalTo("MEDIUM"))
                .body("differences[0].would", equalTo("VERY_HIGH")));
        await().untilAsserted(() -> get("/v1/shadow")
                .then()
                .body("counts.find { it.was == 'MEDIUM' && it.would == 'VERY_HIGH' }.n", equalTo(1))
                .body("counts.find { it.was == 'MEDIUM' && it.would == 'MEDIUM' }.n", greaterThan(0)));
        assertThat(witness.assessments(referral))
                .extracting(made -> made.band())
                .containsExactly(Band.MEDIUM);
    }

    /** A draft that was proved against an older sheet, which has no such question. */
    @Test
    void shadowThatFailsDisturbsNoAssessment() {
        var draft = PolicyOwner.sends(PolicyOwner.edited("2026.12-older-sheet"));
        QuarkusTransaction.requiringNew().run(() -> {
            database.write("""
                    insert into question_sheet (version, sheet)
                    select 'older', jsonb_build_object('version', 'older', 'questions',
                        (select jsonb_agg(q) from jsonb_array_elements(sheet -> 'questions') as q
                            where q ->> 'name' <> 'identityResolved'))
                    from question_sheet where version = '2026-11'
                    """);
            database.write("update policy_file set sheet_version = 'older' where sha256 = ?", draft);
        });
        // Sent again from here, since what was read before was read against the newer sheet.
        set(draft);

        sender.received(referral, new Fact("identityResolved", Answer.YES, null, "agency:hub"));

        await().untilAsserted(() -> assertThat(witness.assessments(referral)).hasSize(1));
        await().untilAsserted(() -> get("/v1/shadow")
                .then()
                .body("notUnderstood", equalTo(1))
                .body("lastFault", equalTo("fact identityResolved: no question of the sheet has this name")));
    }

    @Test
    void endedShadowStaysReadable() {
        set(PolicyOwner.sends(PolicyOwner.edited("2026.12-ended")));

        asked().delete("/v1/shadow").then().statusCode(200).body("endedBy", equalTo("Test Yew"));

        get("/v1/shadow").then().body("policy.version", equalTo("2026.12-ended"));
        asked().delete("/v1/shadow").then().statusCode(404);
    }

    @Test
    void policyInForceIsNoShadowOfItself() {
        asked().body("{\"policy\":\"" + DefaultPolicy.file().policy().identity().sha256() + "\"}")
                .put("/v1/shadow")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/policy-in-force"));
    }

    private static void set(String policy) {
        asked().body("{\"policy\":\"" + policy + "\"}").put("/v1/shadow").then().statusCode(200);
    }

    private static RequestSpecification asked() {
        return given().header("Vigil-Actor", "Test Yew")
                .header("Vigil-Unit", "FORCE-A")
                .contentType("application/json");
    }

    private static String example() throws IOException {
        try (var file = ShadowTest.class.getResourceAsStream("/examples/set-shadow.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
