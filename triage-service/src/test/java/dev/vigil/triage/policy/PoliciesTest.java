package dev.vigil.triage.policy;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.vigil.delivery.Backends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class PoliciesTest {

    private static final DefaultPolicy FILE = DefaultPolicy.file();

    @Inject
    Policies policies;

    @AfterEach
    void putThePackagedPolicyBack() {
        policies.activate(FILE.bytes());
    }

    @Test
    void packagedPolicyIsInForceFromTheStart() {
        get("/v1/policies/active")
                .then()
                .statusCode(200)
                .body("id", equalTo("priority"))
                .body("version", equalTo("2026.11-illustrative"))
                .body("sha256", equalTo(FILE.policy().identity().sha256()))
                .body("tables.name", hasItem("Access"))
                .body("tables[0].rows[1].cells[0]", equalTo("null, \"no-stated\""))
                .body("tables[0].rows[1].atLeast", equalTo("MEDIUM"));
    }

    @Test
    void fileIsGivenBackByteForByte() {
        var file = get("/v1/policies/active/file");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asByteArray()).isEqualTo(FILE.bytes());
    }

    @Test
    void activatedPolicyIsInForceAtOnce() {
        var next = FILE.replacing("2026.11-illustrative", "2026.12-trial").with("A03_p", "21");

        var activated = policies.activate(next.bytes());

        assertThat(policies.active().identity()).isEqualTo(activated.identity());
        get("/v1/policies/active").then().body("version", equalTo("2026.12-trial"));
    }

    @Test
    void refusedPolicyLeavesTheOneInForce() {
        var bad = FILE.replacing("2026.11-illustrative", "2026.12-bad")
                .with("T04_b", "\"LOW\"")
                .bytes();

        assertThatThrownBy(() -> policies.activate(bad)).isInstanceOf(PolicyRefused.class);

        get("/v1/policies/active").then().body("version", not(equalTo("2026.12-bad")));
    }

    @Test
    void oneVersionIsOneFile() {
        var other = FILE.with("A03_p", "21").bytes();

        assertThatThrownBy(() -> policies.activate(other))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("version 2026.11-illustrative of policy priority is another file already");
    }

    @Test
    void startingAgainActivatesNothing() {
        var before = policies.activation().activatedAt();

        QuarkusTransaction.requiringNew().run(() -> policies.start());

        assertThat(policies.activation().activatedAt()).isEqualTo(before);
    }

    @Test
    void earlierPolicyCanStillBeRead() {
        var packaged = FILE.policy().identity();
        policies.activate(FILE.replacing("2026.11-illustrative", "2026.13").bytes());

        assertThat(policies.stored(packaged.sha256(), "2026-11").identity()).isEqualTo(packaged);
    }
}
