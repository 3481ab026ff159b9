package dev.vigil.triage.trial;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vigil.delivery.Backends;
import dev.vigil.triage.policy.PolicyOwner;
import dev.vigil.triage.sql.Database;
import dev.vigil.triage.trial.Pasts.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft, tried against history that is known to the last referral. */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "triage"))
class TrialTest {

    private static final Logger LOG = Logger.getLogger(TrialTest.class);
    private static final int MANY = Integer.getInteger("vigil.trial.referrals", 20_000);
    private static final Instant START = Instant.parse("2025-01-01T12:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    Pasts pasts;

    @Inject
    Trials trials;

    @Inject
    Database database;

    private String draft;

    @BeforeEach
    void anExpertRaisesWhatAPlatformEscalated() {
        // Only the platform's escalation weighs otherwise in the draft: at least VERY_HIGH.
        draft = PolicyOwner.send(PolicyOwner.edited("2026.12-escalation", "M07_b", "\"VERY_HIGH\"")
                        .bytes())
                .path("sha256");
    }

    @AfterEach
    void forgetThePast() {
        pasts.removeAll();
    }

    @Test
    void plantedShiftIsFoundExactly() {
        var history = new Planted(MANY, new Random(7));
        for (var from = 0; from < MANY; from += 10_000) {
            pasts.add(history.told.subList(from, Math.min(MANY, from + 10_000)));
        }
        var before = System.nanoTime();

        var trial = finished(start(period("2025-01-01", "2025-12-31")));

        LOG.infof("a trial of %d referrals took %d ms", MANY, (System.nanoTime() - before) / 1_000_000);
        assertThat(trial.getLong("result.referrals")).isEqualTo(MANY);
        assertThat(trial.getLong("done")).isEqualTo(MANY);
        assertThat(trial.getLong("result.moved")).isEqualTo(history.toVeryHigh.size());
        assertThat(trial.getLong("result.up")).isEqualTo(history.toVeryHigh.size());
        assertThat(trial.getLong("result.down")).isZero();
        assertThat(moves(trial, "MEDIUM", "VERY_HIGH")).isEqualTo(history.fromMedium);
        assertThat(moves(trial, "HIGH", "VERY_HIGH")).isEqualTo(history.toVeryHigh.size() - history.fromMedium);
        assertThat(moves(trial, "VERY_HIGH", "VERY_HIGH")).isEqualTo(history.veryHighAnyway);
        assertThat(trial.getLong("result.deadlines.earlier")).isEqualTo(history.toVeryHigh.size());
        assertThat(trial.getLong("result.deadlines.later")).isZero();
        assertThat(movedIds(trial.getString("id"))).isEqualTo(history.toVeryHigh);
    }

    private static long moves(JsonPath trial, String was, String would) {
        return trial.getLong("result.moves.find { it.was == '" + was + "' && it.would == '" + would + "' }.n");
    }

    private static Set<String> movedIds(String trial) {
        var ids = new HashSet<String>();
        String after = "00000000-0000-0000-0000-000000000000";
        while (after != null) {
            var page = get("/v1/trials/" + trial + "/moves?limit=500&after=" + after)
                    .jsonPath();
            ids.addAll(page.getList("moves.referral", String.class));
            after = page.getString("next");
        }
        return ids;
    }

    /** What the test knows without asking any policy. */
    private static final class Planted {
        private final List<Told> told = new ArrayList<>();
        private final Set<String> toVeryHigh = new HashSet<>();
        private long fromMedium;
        private long veryHighAnyway;

        Planted(int many, Random random) {
            for (var n = 0; n < many; n++) add(n, random);
        }

        private void add(int n, Random random) {
            var id = UUID.randomUUID();
            var yes = new ArrayList<String>();
            var inTrust = random.nextInt(4) == 0;
            var grooming = random.nextInt(10) == 0;
            var escalated = random.nextInt(20) == 0;
            if (inTrust) yes.add("positionOfTrust");
            if (grooming) yes.add("grooming");
            if (escalated) yes.add("platformEscalation");
            if (random.nextBoolean()) yes.add("identityResolved");
            if (grooming) veryHighAnyway++;
            if (escalated && !grooming) {
                toVeryHigh.add(id.toString());
                if (!inTrust) fromMedium++;
            }
            told.add(new Told(id, START.plus(Duration.ofHours(n % 8_000)), yes, List.of(), null));
        }
    }

    @Test
    void workloadAndOutcomesAreCountedUnderEitherPolicy() {
        // Four in a day that were escalated, of which three were charged; six that were not, of which one was.
        for (var n = 0; n < 4; n++)
            past("2024-03-0" + (1 + n / 2), n < 3 ? "1" : "no_offence_disclosed", "platformEscalation");
        for (var n = 0; n < 6; n++) past("2024-03-03", n < 1 ? "1" : "18");
        past("2024-03-03", null);

        var trial = finished(start(period("2024-03-01", "2024-03-31")));

        var load = "result.workload.find { it.band == 'VERY_HIGH' }";
        assertThat(trial.getLong(load + ".was.n")).isZero();
        assertThat(trial.getLong(load + ".would.n")).isEqualTo(4);
        assertThat(trial.getLong(load + ".would.most")).isEqualTo(2);
        assertThat(trial.getString(load + ".would.busiestDay")).isEqualTo("2024-03-01");
        assertThat(trial.getDouble(load + ".would.perDay")).isEqualTo(4 / 3.0, offset(1e-6));
        assertThat(trial.getLong("result.days.find { it.day == '2024-03-03' }.was.MEDIUM"))
                .isEqualTo(7);
        var wasMedium = "result.calibration.was.find { it.band == 'MEDIUM' }";
        assertThat(trial.getLong(wasMedium + ".finished")).isEqualTo(10);
        var would =
                "result.calibration.would.find { it.band == 'VERY_HIGH' }.outcomes.find { it.outcome == 'CHARGE' }.share";
        assertThat(trial.getLong(would + ".n")).isEqualTo(4);
        assertThat(trial.getLong(would + ".count")).isEqualTo(3);
        // Wilson's interval of 3 out of 4, as published tables have it.
        assertThat(trial.getDouble(would + ".low")).isEqualTo(0.3006, offset(1e-4));
        assertThat(trial.getDouble(would + ".high")).isEqualTo(0.9544, offset(1e-4));
    }

    @Test
    void deadlineOfAMoveIsMeasuredFromFirstReceipt() {
        past("2024-04-01", null, "platformEscalation");

        var trial = finished(start(period("2024-04-01", "2024-04-30")));

        get("/v1/trials/" + trial.getString("id") + "/moves?was=MEDIUM&would=VERY_HIGH")
                .then()
                .body("moves.size()", equalTo(1))
                .body("moves[0].deadlineWas", equalTo("2024-04-15T10:00:00Z"))
                .body("moves[0].deadlineWould", equalTo("2024-04-02T10:00:00Z"));
        get("/v1/trials/" + trial.getString("id") + "/moves?was=HIGH").then().body("moves.size()", equalTo(0));
    }

    @Test
    void whatWasLearntLaterCountsOnlyIfAskedFor() {
        add("2024-05-01", null, List.of(), List.of("platformEscalation"));
        var period = period("2024-05-01", "2024-05-31");

        var then = finished(start(period));
        var now = finished(start(period + ",\"asKnownAt\":\"NOW\""));

        assertThat(then.getLong("result.moved")).isZero();
        assertThat(now.getLong("result.moved")).isEqualTo(1);
    }

    @Test
    void factThatAPolicyDoesNotUnderstandIsNamedAndNotGuessed() {
        var unfit = add("2024-06-01", null, List.of("shoeSize"), List.of());

        var trial = finished(start(period("2024-06-01", "2024-06-30")));

        assertThat(trial.getLong("result.referrals")).isZero();
        assertThat(trial.getLong("result.notUnderstood.n")).isEqualTo(1);
        assertThat(trial.getList("result.notUnderstood.examples")).containsExactly(unfit.toString());
    }

    @Test
    void cancelledTrialStopsAndSaysSo() {
        var told = new ArrayList<Told>();
        for (var n = 0; n < 5_000; n++) told.add(told("2024-07-01", null, List.of("platformEscalation"), List.of()));
        pasts.add(told);

        // Nobody can write down a move meanwhile, so it cannot have finished when it is cancelled.
        var id = QuarkusTransaction.requiringNew().call(() -> {
            database.write("lock table trial_move in exclusive mode");
            var started = start(period("2024-07-01", "2024-07-31"));
            assertThat(get("/v1/trials/" + started).<String>path("state")).isEqualTo("RUNNING");
            tooMany();
            given().delete("/v1/trials/" + started).then().statusCode(200).body("state", equalTo("CANCELLED"));
            return started;
        });

        await().atMost(LONG).until(() -> !isHeld(id));
        get("/v1/trials/" + id).then().body("state", equalTo("CANCELLED")).body("total", equalTo(5_000));
    }

    private void tooMany() {
        post(period("2024-07-01", "2024-07-31"))
                .then()
                .statusCode(429)
                .body("type", equalTo("/problems/trial-under-way"));
    }

    private boolean isHeld(String trial) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.read(
                                row -> row.getBoolean(1),
                                "select pg_try_advisory_xact_lock(hashtextextended('trial ' || ?, 0))",
                                trial)
                        .getFirst());
    }

    /** What the database holds after the service was killed in the middle. */
    @Test
    void trialThatNobodyRunsAnyMoreIsInterrupted() {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> database.write("""
                        insert into trial (id, policy_sha256, against_sha256, against_sheet, as_known_at, state,
                            started_at, started_by, total, done)
                        values (?, ?, ?, '2026-11', 'NOW', 'RUNNING', now(), 'Test Rowan', 100000, 42000)
                        """, id, draft, draft));

        get("/v1/trials/" + id).then().body("state", equalTo("INTERRUPTED")).body("done", equalTo(42_000));
        get("/v1/trials").then().body("state", hasItem("INTERRUPTED"));
    }

    @Test
    void exampleIsTakenAsItStandsOnceItNamesARealPolicy() throws IOException {
        try (var example = TrialTest.class.getResourceAsStream("/examples/start-trial.json")) {
            var body = new String(example.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("[0-9a-f]{64}", draft);

            finished(ask(body).then().statusCode(202).extract().path("id"));
        }
    }

    @Test
    void trialOfNoPolicyOrOfNoPeriodIsRefused() {
        ask("{\"policy\":\"" + "0".repeat(64) + "\"}").then().statusCode(404);
        ask("{\"policy\":\"latest\"}").then().statusCode(400).body("errors.pointer", hasItem("/policy"));
        ask("{\"policy\":\"" + draft
                        + "\",\"receivedFrom\":\"2025-02-01T00:00:00Z\",\"receivedTo\":\"2025-01-01T00:00:00Z\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/receivedTo"));
        get("/v1/trials/" + UUID.randomUUID()).then().statusCode(404);
    }

    private UUID past(String day, String outcome, String... yes) {
        return add(day, outcome, List.of(yes), List.of());
    }

    private UUID add(String day, String outcome, List<String> yes, List<String> later) {
        var told = told(day, outcome, yes, later);
        pasts.add(List.of(told));
        return told.id();
    }

    private static Told told(String day, String outcome, List<String> yes, List<String> later) {
        return new Told(UUID.randomUUID(), Instant.parse(day + "T10:00:00Z"), yes, later, outcome);
    }

    private static String period(String from, String to) {
        return "\"receivedFrom\":\"" + from + "T00:00:00Z\",\"receivedTo\":\"" + to + "T23:59:59Z\"";
    }

    private String start(String what) {
        return post(what).then().statusCode(202).extract().path("id");
    }

    private Response post(String what) {
        return ask("{\"policy\":\"" + draft + "\"," + what + "}");
    }

    private static Response ask(String body) {
        return given().header("Vigil-Actor", "Test Yew")
                .header("Vigil-Unit", "FORCE-A")
                .contentType("application/json")
                .body(body)
                .post("/v1/trials");
    }

    private JsonPath finished(String id) {
        await().atMost(LONG).until(() -> !get("/v1/trials/" + id).path("state").equals("RUNNING"));
        await().atMost(LONG).until(() -> !isHeld(id));
        var trial = get("/v1/trials/" + id).jsonPath();
        assertThat(trial.getString("state")).isEqualTo("FINISHED");
        return trial;
    }
}
