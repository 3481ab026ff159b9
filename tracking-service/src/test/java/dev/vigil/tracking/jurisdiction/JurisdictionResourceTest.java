package dev.vigil.tracking.jurisdiction;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Alone;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@TrackingTest
@TestProfile(Alone.class)
class JurisdictionResourceTest {

    private static final Officer OBAN = new Officer("Test Larch", "FORCE-SCO");

    @Inject
    Referrals referrals;

    @Inject
    Database database;

    @Inject
    SimulatedClock clock;

    private static ValidatableResponse puts(String file) {
        try {
            return Officer.HUB.post("/v1/jurisdictions", new ObjectMapper().writeValueAsString(Map.of("file", file)));
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** A pack of its own, so that the cases of other tests keep theirs. */
    private static String pack(String version, String limit) {
        return PackagedPacks.packaged("scotland")
                .file()
                .replace("id: scotland", "id: test-land")
                .replace("2026-12", version)
                .replaceFirst("limit: 24h", "limit: " + limit);
    }

    private static JsonPath unread(ReferralId referral) {
        return get("/v1/cases/" + referral)
                .then()
                .extract()
                .jsonPath()
                .setRootPath("clocks.find { it.clock == 'unread' }");
    }

    private void settled() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.read(
                                row -> row.getLong(1), "select count(*) from reprojection where done_at is null")
                        .equals(List.of(0L)));
    }

    @Test
    void theServiceComesWithTwoPacks() {
        get("/v1/jurisdictions").then().statusCode(200).body("id", hasItems("england-wales", "scotland"));
        get("/v1/jurisdictions/scotland/file").then().statusCode(200).body(startsWith("# The clocks of Scotland"));
        get("/v1/jurisdictions/atlantis/file").then().statusCode(404);
    }

    @Test
    void aNewVersionMovesOpenClocksAndKeepsTheirOldLimits() {
        puts(pack("1", "24h")).statusCode(200).body("version", equalTo("1"));
        OBAN.put(
                        "/v1/units/FORCE-SCO",
                        "{\"name\":\"Oban, fictitious\",\"kind\":\"FORCE\",\"jurisdiction\":\"test-land\"}")
                .statusCode(200);
        var referral = referrals.receive("FORCE-SCO");
        assertThat(unread(referral).getString("limit")).isEqualTo("24h");

        clock.set(clock.instant().plus(Duration.ofMinutes(1)), 0);
        puts(pack("2", "20h")).statusCode(200);
        settled();

        assertThat(unread(referral).getString("limit")).isEqualTo("20h");
        assertThat(unread(referral).getList("earlierLimits.limit")).containsExactly("24h");
        assertThat(because(referral)).containsExactly("referral.received", "pack test-land 2");
    }

    private List<String> because(ReferralId referral) {
        return database.read(
                row -> row.getString(1),
                "select because from clock_limit join stage_clock on id = clock_id where case_id = ? and clock = 'unread' order by set_at",
                referral.value());
    }

    @Test
    void aCaseGoesByThePackOfTheUnitThatAnswersForIt() {
        OBAN.put(
                        "/v1/units/FORCE-HIGH",
                        "{\"name\":\"Highland, fictitious\",\"kind\":\"FORCE\",\"jurisdiction\":\"scotland\"}")
                .statusCode(200);
        OBAN.put("/v1/units/TEAM-HIGH", "{\"name\":\"Team, fictitious\",\"kind\":\"TEAM\",\"parent\":\"FORCE-HIGH\"}")
                .statusCode(200);
        Officer.FORCE.isOfA("FORCE");
        var team = new Officer("Test Larch", "TEAM-HIGH");
        var referral = referrals.receive("FORCE-A");
        assertThat(packs(referral)).containsOnly("england-wales");

        var handover = Officer.FORCE.handsOver("TEAM-HIGH", List.of(referral));
        team.post("/v1/handovers/" + handover + "/acceptance", "{}").statusCode(200);

        assertThat(packs(referral)).containsOnly("scotland");
    }

    @Test
    void aUnitThatChangesItsJurisdictionTakesItsOpenCasesWithIt() {
        OBAN.put("/v1/units/FORCE-MOVE", "{\"name\":\"Border, fictitious\",\"kind\":\"FORCE\"}")
                .statusCode(200);
        var referral = referrals.receive("FORCE-MOVE");

        OBAN.put(
                        "/v1/units/FORCE-MOVE",
                        "{\"name\":\"Border, fictitious\",\"kind\":\"FORCE\",\"jurisdiction\":\"scotland\"}")
                .statusCode(200);
        settled();

        assertThat(packs(referral)).containsOnly("scotland");
    }

    private List<String> packs(ReferralId referral) {
        return database.read(
                row -> row.getString(1),
                "select pack from stage_clock where case_id = ? and stopped_at is null",
                referral.value());
    }

    @Test
    void aFaultyPackIsRefusedWithClockAndKey() {
        puts(pack("3", "24 hours"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].detail", startsWith("clock unread, key limit: cannot read the limit `24 hours`"));
    }

    @Test
    void aVersionHoldsOneContentForEver() {
        puts(pack("4", "24h")).statusCode(200);
        puts(pack("4", "24h")).statusCode(200);

        puts(pack("4", "23h")).statusCode(400).body("errors[0].pointer", equalTo("/file"));
    }
}
