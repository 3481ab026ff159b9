package dev.vigil.tracking.rebuild;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.Alone;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@TrackingTest
@TestProfile(Alone.class)
class RebuildTest {

    private static final String CASE_ROWS = "select md5(string_agg(f::text, '' order by id)) from case_file f";

    @Inject
    Referrals referrals;

    private static final int MOST_MEANWHILE = 300;

    @Inject
    Database database;

    @Test
    void whatNobodyDamagedIsTheSameAfterwards() {
        someCases();
        rebuilt();

        var rebuild = rebuilt();

        assertThat(rebuild.getString("state")).isEqualTo("FINISHED");
        assertThat(rebuild.getLong("done")).isEqualTo(rebuild.getLong("cases"));
        List<String> before = rebuild.getList("projections.digestBefore");
        assertThat(rebuild.<String>getList("projections.digestAfter")).isEqualTo(before);
        assertThat(rebuild.<Integer>getList("projections.casesDiffered")).containsOnly(0);
    }

    @Test
    void damagedRowsAreMadeAnewAndTheirCasesNamed() {
        var cases = someCases();
        rebuilt();
        var right = database.read(row -> row.getString(1), CASE_ROWS);
        var damaged = cases.getFirst().toString();
        database.write("""
                update case_file set band = 'LOW', state = 'CLOSED', operation = 'ELSEWHERE', version = 99, facts = '[]',
                       sender_reference = 'LOST', first_action_at = null
                 where id = ?""", cases.getFirst().value());
        database.write("update case_tally set cases = cases + 5");

        var rebuild = rebuilt();

        assertThat(database.read(row -> row.getString(1), CASE_ROWS)).isEqualTo(right);
        assertThat(rebuild.<String>getList("projections.find { it.name == 'cases' }.differences"))
                .containsExactly(damaged);
        assertThat(rebuild.getString("projections.find { it.name == 'case counts' }.digestAfter"))
                .isNotEqualTo(rebuild.getString("projections.find { it.name == 'case counts' }.digestBefore"));
        get("/v1/cases/counts?operation=ELSEWHERE").then().body("cases", equalTo(0));
        var again = rebuilt();
        assertThat(again.<Integer>getList("projections.casesDiffered")).containsOnly(0);
    }

    /** Field complaint 57: a view that no longer follows what happens. */
    @Test
    void whatHappensDuringARebuildIsNotLost() throws Exception {
        var over = new AtomicBoolean();
        var meanwhile = new ArrayList<ReferralId>();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var traffic = others.submit(() -> {
                while (!over.get() && meanwhile.size() < MOST_MEANWHILE) {
                    meanwhile.addAll(someCases());
                }
            });
            rebuilt();
            rebuilt();
            over.set(true);
            traffic.get();
        }

        var rebuild = rebuilt();

        assertThat(meanwhile).isNotEmpty();
        assertThat(rebuild.<Integer>getList("projections.casesDiffered")).containsOnly(0);
        List<String> before = rebuild.getList("projections.digestBefore");
        assertThat(rebuild.<String>getList("projections.digestAfter")).isEqualTo(before);
    }

    @Test
    void aRebuildThatNobodyAskedForIsNotFound() {
        get("/v1/rebuilds/none").then().statusCode(404);
        get("/v1/rebuilds/0190a7c2-7e3f-7c11-9b0e-3f5d6c2a1b77").then().statusCode(404);
    }

    private List<ReferralId> someCases() {
        var cases = referrals.receive("NATIONAL-HUB", 5);
        referrals.assess(cases.get(0), 1, Band.HIGH);
        Officer.HUB.enters(cases.get(0), "opening", "{}").statusCode(200);
        Officer.HUB.enters(cases.get(0), "actions", "{\"action\":\"visit\"}").statusCode(200);
        Officer.HUB.enters(cases.get(1), "opening", "{}").statusCode(200);
        return cases;
    }

    private static JsonPath rebuilt() {
        String place =
                Officer.HUB.post("/v1/rebuilds", "").statusCode(202).extract().header("Location");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !"RUNNING".equals(get(place).path("state")));
        var rebuild = get(place).then().statusCode(200).extract().jsonPath();
        assertThat(rebuild.getString("failed")).isNull();
        return rebuild;
    }
}
