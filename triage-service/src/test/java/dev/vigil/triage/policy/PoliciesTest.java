package dev.vigil.triage.policy;

import static dev.vigil.triage.policy.PolicyOwner.edited;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vigil.delivery.Backends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class PoliciesTest {

    private static final DefaultPolicy FILE = DefaultPolicy.file();
    private static final String PACKAGED = FILE.policy().identity().sha256();

    @Inject
    Policies policies;

    @AfterEach
    void putThePackagedPolicyBack() {
        PolicyOwner.putThePackagedPolicyBack();
    }

    @Test
    void packagedPolicyIsInForceFromTheStart() {
        get("/v1/policies/active")
                .then()
                .statusCode(200)
                .body("id", equalTo("priority"))
                .body("version", equalTo("2026.11-illustrative"))
                .body("sha256", equalTo(PACKAGED))
                .body("state", equalTo("ACTIVE"))
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
    void draftIsKeptAndChangesNothing() {
        var draft = edited("2026.12-draft", "A03_p", "21");

        var sent = PolicyOwner.send(draft.bytes());

        sent.then()
                .statusCode(201)
                .header(
                        "Location",
                        endsWith("/v1/policies/" + draft.policy().identity().sha256()))
                .body("version", equalTo("2026.12-draft"))
                .body("state", equalTo("DRAFT"))
                .body("storedBy", equalTo("Test Yew"))
                .body("activations.size()", equalTo(0));
        assertThat(get(sent.header("Location") + "/file").asByteArray()).isEqualTo(draft.bytes());
        get("/v1/policies/active").then().body("sha256", equalTo(PACKAGED));
        get("/v1/policies").then().body("version", hasItems("2026.12-draft", "2026.11-illustrative"));
    }

    @Test
    void sameDraftTwiceIsOneDraft() {
        var draft = edited("2026.12-twice").bytes();
        PolicyOwner.send(draft).then().statusCode(201);

        var again = PolicyOwner.send(draft);

        again.then().statusCode(200).body("storedBy", equalTo("Test Yew"));
    }

    @Test
    void oneVersionIsOneFile() {
        PolicyOwner.send(FILE.with("A03_p", "21").bytes())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/policy-refused"))
                .body("detail", containsString("version 2026.11-illustrative of policy priority is another file"));
    }

    @Test
    void activatedPolicyIsInForceAtOnceAndItIsKnownWhoDidItAndWhy() {
        var sha256 = PolicyOwner.sends(edited("2026.12-activated", "A03_p", "21"));

        PolicyOwner.activate(sha256, "The trial of 24 November moved nobody down")
                .then()
                .statusCode(200);

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> policies.active().identity().sha256()))
                .isEqualTo(sha256);
        get("/v1/policies/active")
                .then()
                .body("version", equalTo("2026.12-activated"))
                .body("activations[0].activatedBy", equalTo("Test Hazel"))
                .body("activations[0].reason", equalTo("The trial of 24 November moved nobody down"))
                .body("activations[0].activatedAt", equalTo("2026-03-02T09:00:00Z"));
        get("/v1/policies/" + PACKAGED).then().body("state", equalTo("RETIRED"));
    }

    @Test
    void exampleOfAnActivationIsTakenAsItStands() throws IOException {
        var sha256 = PolicyOwner.sends(edited("2026.12-example"));

        try (var example = PoliciesTest.class.getResourceAsStream("/examples/activate-policy.json")) {
            PolicyOwner.asks(new String(example.readAllBytes(), StandardCharsets.UTF_8), sha256)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void policyInForceIsNotActivatedAgain() {
        PolicyOwner.activate(PACKAGED, "again")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/policy-in-force"));
    }

    @Test
    void nobodyActivatesWithoutANameAndAReason() {
        given().header("Vigil-Unit", "FORCE-A")
                .contentType("application/json")
                .body("{\"reason\":\"no name\"}")
                .post("/v1/policies/" + PACKAGED + "/activation")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("Vigil-Actor"));
        PolicyOwner.activate(PACKAGED, " ").then().statusCode(400).body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void policyThatNobodySentIsNotFound() {
        get("/v1/policies/" + "0".repeat(64)).then().statusCode(404);
        get("/v1/policies/" + "0".repeat(64) + "/file").then().statusCode(404);
        PolicyOwner.activate("0".repeat(64), "try").then().statusCode(404);
    }

    /** One bad policy for each guarantee: the cell to spoil, what to write there, and the words of the refusal. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            A03_b | "LOW"          | Learning a risk must never lower the band: when |
            C04_1 | &gt;= 16       | Learning a risk must never lower the band: when |
            M01_0 | "no-checked"   | Unknown must never rank below a checked no: when |
            A02_b | "LOW"          | While access to children or occupation is not established, the band is at least MEDIUM: when |
            M06_p | 40             | Image severity may raise the band, never lower it: when |
            M03_p | 900            | Image severity must stay a small part of the score: it can add 900 of |
            A01_b | "MEDIUM"       | A position of trust, a child in the household or a named child sets at least HIGH: when |
            T04_b | "MEDIUM"       | A position of trust, a child in the household or a named child sets at least HIGH: when |
            S3_c  | [61..110)      | Every score must have exactly one band, and more points never a lower one: ScoreBand: a score of 60 has no band. |
            S3_o  | "LOW"          | Every score must have exactly one band, and more points never a lower one: ScoreBand: a score of 60 has LOW |
            C04_1 | today()        | Child, C04, column youngestChildAge: cannot read `today()`; expected a number |
            A01_0 | not("no-checked") | Access, A01, column livesWithChild: cannot read `not("no-checked")`; expected no negation |
            """)
    void policyThatBreaksAGuaranteeIsRefusedInWords(String cell, String text, String words) {
        var bad = edited("2026.12-bad", cell, text);

        var refused = PolicyOwner.send(bad.bytes());

        refused.then().statusCode(422).body("type", equalTo("/problems/policy-refused"));
        var told = new ArrayList<String>(List.of(refused.<String>path("detail")));
        List<String> errors = refused.path("errors.detail");
        if (errors != null) told.addAll(errors);
        assertThat(told).anyMatch(fault -> fault.startsWith(words));
        get("/v1/policies").then().body("version", everyItem(not(equalTo("2026.12-bad"))));
    }

    @Test
    void everyFaultIsNamedWithTableRowAndColumn() {
        PolicyOwner.send(edited("2026.12-bad", "T01_0", "works", "A03_p", "-20").bytes())
                .then()
                .statusCode(422)
                .body("errors.detail[0]", startsWith("Access, A03, column points: cannot read `-20`"))
                .body("errors.detail[1]", startsWith("Trust, T01, column occupation: cannot read `works`"));
    }

    @Test
    void fileThatWouldFetchSomethingIsRefused() {
        var entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>";

        PolicyOwner.send(entity.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("detail", startsWith("The file is not well-formed XML, line 1: DOCTYPE is disallowed"));
    }

    @Test
    void fileThatIsTooLargeIsRefused() {
        var large = FILE.replacing("</definitions>", "<!--" + "x".repeat(1 << 20) + "--></definitions>");

        PolicyOwner.send(large.bytes()).then().statusCode(413);
    }

    @Test
    void fileOfAnEditorThatLeavesOutUniqueIsTaken() {
        var saved = edited("2026.12-dmn-js").replacing(" hitPolicy=\"UNIQUE\"", "");

        PolicyOwner.send(saved.bytes()).then().statusCode(201);
    }

    @Test
    void startingAgainActivatesNothing() {
        var before = policies.activation().id();

        QuarkusTransaction.requiringNew().run(() -> policies.start());

        assertThat(policies.activation().id()).isEqualTo(before);
    }

    @Test
    void earlierPolicyCanStillBeRead() {
        PolicyOwner.activate(PolicyOwner.sends(edited("2026.13")), "next")
                .then()
                .statusCode(200);

        assertThat(policies.stored(PACKAGED, "2026-11").identity())
                .isEqualTo(FILE.policy().identity());
    }
}
