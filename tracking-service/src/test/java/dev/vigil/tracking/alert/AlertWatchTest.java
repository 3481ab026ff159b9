package dev.vigil.tracking.alert;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrackingTest
class AlertWatchTest {

    private static final Duration DAY = Duration.ofHours(25);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    AlertWatch watch;

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Inject
    Database database;

    // Units of its own for each test.
    private final String force =
            "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private final String team = force + "-T";
    private final Officer ash = new Officer("Test Ash", team);

    @BeforeEach
    void unitsAndOfficersAreKnown() {
        new Officer("Test Ash", force).isOfA("FORCE");
        ash.put("/v1/units/" + team, "{\"name\":\"Team\",\"kind\":\"TEAM\",\"parent\":\"" + force + "\"}")
                .statusCode(200);
        officer("-OWNER", team, "OFFICER");
        officer("-SUPER", team, "SUPERVISOR");
        officer("-LEAD", team, "LEAD");
        officer("-CHIEF", force, "LEAD");
    }

    @AfterEach
    void quiet() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/v1/clocks/settled").then().extract().<Boolean>path("settled") && due() == 0);
    }

    private int due() {
        return database.read(
                        row -> row.getInt(1), "select count(*) from alert where next_step_at <= ?", clock.instant())
                .getFirst();
    }

    private void officer(String name, String unit, String role) {
        ash.put(
                        "/v1/officers/" + force + name,
                        "{\"name\":\"Test%s\",\"unit\":\"%s\",\"role\":\"%s\",\"available\":true}"
                                .formatted(name, unit, role))
                .statusCode(200);
    }

    private ReferralId caseOfTheOwner() {
        var referral = referrals.receive(team);
        ash.enters(referral, "assignment", "{\"officer\":\"" + force + "-OWNER\"}")
                .statusCode(200);
        return referral;
    }

    private void passes(Duration time) {
        clock.set(clock.instant().plus(time), 0);
        quiet();
    }

    private JsonPath alert(String unit) {
        return JsonPath.from(get("/v1/alerts").asString())
                .setRootPath("find { it.unit == '" + unit + "' && it.title.startsWith('unread') }");
    }

    private List<String> told(String unit) {
        List<List<String>> lines = alert(unit).getList("history.collect { [it.what, it.as, it.officer] }");
        return lines.stream()
                .map(line -> line.get(0).equals("TOLD") ? line.get(1) + " " + line.get(2) : line.get(0))
                .map(line -> line.replace(force, ""))
                .toList();
    }

    /** Users elsewhere found forgotten items never reached a manager, and escalation rules shown that nothing ever ran. */
    @Test
    void forgottenBreachReachesTheOwnerThenTheManagersOneAfterTheOther() {
        caseOfTheOwner();

        passes(DAY);
        assertThat(told(team)).containsExactly("OWNER -OWNER");
        assertThat(alert(team).getString("kind")).isEqualTo("BREACH");

        passes(HOUR);
        passes(HOUR);
        assertThat(told(team)).containsExactly("OWNER -OWNER", "SUPERVISOR -SUPER", "LEAD -LEAD");

        passes(HOUR);
        passes(HOUR);
        assertThat(told(team)).containsExactly("OWNER -OWNER", "SUPERVISOR -SUPER", "LEAD -LEAD", "LEAD -CHIEF");
        assertThat(alert(team).getString("nextStepAt")).isNull();
        get("/v1/alerts?open=true&for=" + force + "-CHIEF").then().body("unit", hasItem(team));
        get("/v1/alerts?open=true&for=HUB-DUTY")
                .then()
                .body("findAll { it.unit == '" + team + "' }.size()", equalTo(0));
    }

    @Test
    void acknowledgementWithANameEndsTheRoundAndWorseBeginsAnother() {
        caseOfTheOwner();
        passes(DAY);
        var id = alert(team).getString("id");

        ash.post("/v1/alerts/" + id + "/acknowledgement", "")
                .statusCode(200)
                .body("acknowledgedBy", equalTo("Test Ash"))
                .body("nextStepAt", nullValue());
        passes(HOUR);
        assertThat(told(team)).containsExactly("OWNER -OWNER", "ACKNOWLEDGED");

        passes(DAY);
        assertThat(told(team)).containsExactly("OWNER -OWNER", "ACKNOWLEDGED", "OWNER -OWNER");
        assertThat(alert(team).getString("acknowledgedBy")).isNull();
        assertThat(alert(team).getInt("level")).isEqualTo(200);
    }

    /** Elsewhere an overdue timer fired twice after an outage. */
    @Test
    void afterAnOutageTheOverdueStepIsTakenOnceMarkedLateAndTheNextCountsFromNow() {
        caseOfTheOwner();
        watch.patrol().stop();
        clock.set(clock.instant().plus(DAY), 0);
        await().until(() -> get("/v1/clocks/settled").then().extract().path("settled"));
        clock.set(clock.instant().plus(Duration.ofHours(3)), 0);

        watch.patrol().start();
        quiet();

        assertThat(told(team)).containsExactly("OWNER -OWNER");
        assertThat(alert(team).getBoolean("history[0].late")).isTrue();
        passes(Duration.ofMinutes(59));
        assertThat(told(team)).hasSize(1);
        passes(Duration.ofMinutes(1));
        assertThat(told(team)).containsExactly("OWNER -OWNER", "SUPERVISOR -SUPER");
        assertThat(alert(team).getBoolean("history[1].late")).isFalse();
    }

    @Test
    void racingWatchesTellEachPersonOnce() throws Exception {
        for (var minute = 0; minute < 20; minute++) {
            caseOfTheOwner();
            clock.set(clock.instant().plus(Duration.ofMinutes(1)), 0);
        }
        watch.patrol().stop();
        clock.set(clock.instant().plus(DAY), 0);
        await().until(() -> get("/v1/clocks/settled").then().extract().path("settled"));

        Callable<Boolean> pass = watch::pass;
        try (var watches = Executors.newFixedThreadPool(4)) {
            for (var done :
                    watches.invokeAll(Stream.generate(() -> pass).limit(12).toList())) {
                done.get();
            }
        }

        var steps = database.read(
                row -> row.getInt(1),
                "select count(s.step) from alert left join alert_step s on s.alert_id = alert.id where unit = ? and clock = 'unread' group by alert.id",
                team);
        assertThat(steps).hasSize(20).containsOnly(1);
        watch.patrol().start();
    }

    /** Users of zammad found that merged and removed items still escalated. */
    @Test
    void nobodyIsCalledForAClockThatHasStopped() {
        var referral = caseOfTheOwner();
        passes(DAY);

        ash.enters(referral, "opening", "").statusCode(200);
        passes(HOUR);

        assertThat(told(team)).containsExactly("OWNER -OWNER");
        assertThat(alert(team).getString("settledAt")).isNotNull();
        get("/v1/alerts?open=true")
                .then()
                .body("findAll { it.unit == '" + team + "' && it.title.startsWith('unread') }.size()", equalTo(0));
    }

    @Test
    void whoeverTakesACaseOverIsToldThatItIsOverItsLimit() {
        var referral = caseOfTheOwner();
        passes(DAY);
        var id = ash.handsOver(force, List.of(referral));
        new Officer("Test Oak", force)
                .post("/v1/handovers/" + id + "/acceptance", "{}")
                .statusCode(200);

        passes(HOUR);
        passes(Duration.ZERO);

        assertThat(told(team)).containsExactly("OWNER -OWNER");
        assertThat(alert(team).getString("settledAt")).isNotNull();
        assertThat(told(force)).containsExactly("DUTY -CHIEF");
    }

    @Test
    void eachMessageInQuarantineIsToldToTheHubOnce() {
        var topic = "topic-" + force;
        quarantine(topic, 1);
        var find = "find { it.kind == 'QUARANTINE' && it.title.contains('" + topic + "') }.";
        await().untilAsserted(() -> get("/v1/alerts")
                .then()
                .body(find + "level", equalTo(1))
                .body(find + "history[0].officer", notNullValue()));

        quarantine(topic, 2);
        await().untilAsserted(() ->
                get("/v1/alerts").then().body(find + "level", equalTo(2)).body(find + "count", equalTo(2)));

        get("/v1/alerts").then().body(find + "unit", equalTo("NATIONAL-HUB"));
        database.write("delete from quarantine where topic = ?", topic);
    }

    @Test
    void dateToLookAgainAtAHoldIsToldToTheOfficerOfTheCaseOnce() {
        var referral = caseOfTheOwner();
        ash.enters(
                        referral,
                        "holds",
                        "{\"waitingFor\":\"PLATFORM_DATA\",\"owner\":\"Test Rowan\",\"reviewAt\":\"%s\",\"reason\":\"because\"}"
                                .formatted(clock.instant().plus(HOUR)))
                .statusCode(200);

        passes(HOUR);
        // By then it is a working hour, whatever hour it was.
        passes(Duration.ofDays(4));

        var find = "find { it.unit == '" + team + "' && it.kind == 'HOLD_REVIEW_DUE' }.";
        await().untilAsserted(() -> get("/v1/alerts")
                .then()
                .body(find + "level", equalTo(1))
                .body(find + "history[0].officer", equalTo(force + "-OWNER")));
    }

    private void quarantine(String topic, int position) {
        database.write("""
                insert into quarantine (group_name, topic, partition, position, reason, detail, sealed, first_seen, last_seen)
                values ('tracking', ?, 0, ?, 'UNDECODABLE', 'test', ''::bytea, ?, ?)""", topic, position, clock.instant(), clock.instant());
    }

    @Test
    void numberOfAlertsPerPersonAndHourIsKnown() {
        caseOfTheOwner();
        var from = clock.instant();
        passes(DAY);

        var his = "officers.find { it.officer == '" + force + "-OWNER' }.";
        get("/v1/alerts/rate?from=" + from + "&to=" + clock.instant().plusSeconds(1))
                .then()
                .statusCode(200)
                .body(his + "alerts", greaterThanOrEqualTo(2))
                .body(his + "mostInAnHour", greaterThanOrEqualTo(2));
        get("/v1/alerts/rate?from=yesterday").then().statusCode(400).body("errors[0].parameter", equalTo("from"));
    }

    @Test
    void watchReportsThatItWatches() {
        var health = get("/q/health/live").then().statusCode(200).extract().jsonPath();
        assertThat(new ArrayList<String>(health.getList("checks.name"))).contains("alert-watch");

        assertThat(get("/q/metrics").asString()).contains("vigil_alert_watch_seconds", "vigil_alert_overdue_seconds");
    }
}
