package dev.vigil.intake.referral;

import static dev.vigil.intake.Sender.newKey;
import static dev.vigil.intake.Sender.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.vigil.delivery.Backends;
import dev.vigil.intake.Sender;
import dev.vigil.intake.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ReferralResourceTest {

    private static final String FACTS = """
            "facts":[{"question":"occupation","answer":"YES","value":"works-with-children"},
                     {"question":"livesWithChild","answer":"NO_STATED"},
                     {"question":"paidWork","answer":"UNKNOWN"}],
            "narrative":"Seen at the school gate.","operation":"SPADE","sourceKind":"school",
            "receivingUnit":"FORCE-A","firstReceivedAt":"2026-02-28T23:59:59.123456Z\"""";

    @Inject
    Stored stored;

    private final Sender sender = Sender.fresh();

    @Test
    void aReferralIsAnsweredWithAReceiptThatSaysWhatWasUnderstoodAndWhatIsOpen() {
        sender.submit(newKey(), referral("A-1", FACTS))
                .then()
                .statusCode(202)
                .body("reference", matchesPattern("R-26-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}"))
                .body("senderReference", equalTo("A-1"))
                .body("receivedAt", equalTo("2026-03-02T09:00:00Z"))
                .body("status", matchesPattern("/v1/referrals/[0-9a-f-]{36}"))
                .body("understood", hasSize(3))
                .body("understood.source", everyItem(equalTo("agency:" + sender.agency())))
                .body("questions.name", hasItem("paidWork"))
                .body("questions.name", not(hasItem("occupation")));
    }

    @Test
    void theEventIsExactlyWhatIsStored() {
        var id = sender.submit(newKey(), referral("A-1", FACTS)).path("id").toString();

        var events = stored.jsons("select payload from outbox where key = ?::uuid", id);
        var row = stored.jsons("""
                select json_build_object('referral', id, 'reference', reference, 'agency', agency, 'sourceKind', source_kind,
                  'senderReference', sender_reference, 'type', type, 'receivingUnit', receiving_unit, 'operation', operation,
                  'facts', (select json_agg(json_strip_nulls(json_build_object('question', question, 'answer', answer,
                    'value', value, 'source', source)) order by position) from referral_fact where referral = r.id))
                from referral r where id = ?::uuid""", id);
        var times = stored.texts("""
                select to_char(t at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') from referral,
                  unnest(array[occurred_at, first_received_at, received_at]) with ordinality as u(t, n)
                where id = ?::uuid order by n""", id);

        assertThat(events).hasSize(1);
        row.getFirst()
                .properties()
                .forEach(field -> assertThat(events.getFirst().get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
        assertThat(events.getFirst().path("occurredAt").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(events.getFirst().path("firstReceivedAt").asText()).isEqualTo("2026-02-28T23:59:59.123456Z");
        assertThat(times)
                .containsExactly(
                        "2026-03-01T10:00:00.000000", "2026-02-28T23:59:59.123456", "2026-03-02T09:00:00.000000");
    }

    /** Of every "no" it must be known for ever who looked, when and how. */
    @Test
    void theCheckBehindANoIsKeptAndTold() {
        var id = sender.submit(newKey(), referral("A-1", """
                        "facts":[{"question":"volunteering","answer":"NO_CHECKED",
                          "checked":{"by":"Test Hazel","at":"2026-03-01T09:00:00Z","how":"register"}}]""")).path("id").toString();

        var told = stored.jsons("select payload from outbox where key = ?::uuid", id)
                .getFirst();
        assertThat(told.at("/facts/0/checked/by").asText()).isEqualTo("Test Hazel");
        assertThat(told.at("/facts/0/checked/at").asText()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(stored.texts(
                        "select checked_by || checked_how from referral_fact where referral = ?::uuid and checked_at = '2026-03-01T09:00:00Z'",
                        id))
                .containsExactly("Test Hazelregister");
    }

    @Test
    void theNarrativeStaysHere() {
        var id = sender.submit(newKey(), referral("A-1", FACTS)).path("id").toString();

        assertThat(stored.texts("select payload from outbox where key = ?::uuid", id)
                        .getFirst())
                .doesNotContain("school gate");
        assertThat(stored.texts("select narrative from referral where id = ?::uuid", id))
                .containsExactly("Seen at the school gate.");
    }

    @Test
    void whatIsAbsentIsUnknownAndGoesToTheHub() {
        var id = sender.submit(newKey(), referral("A-1", "")).path("id").toString();

        var event = stored.jsons("select payload from outbox where key = ?::uuid", id)
                .getFirst();

        assertThat(event.path("sourceKind").asText()).isEqualTo("unknown");
        assertThat(event.path("receivingUnit").asText()).isEqualTo("NATIONAL-HUB");
        assertThat(event.path("firstReceivedAt")).isEqualTo(event.path("receivedAt"));
        assertThat(event.path("facts")).isEmpty();
        assertThat(event.has("operation")).isFalse();
    }

    @Test
    void sameKeyAndBodyGetTheSameReceipt() {
        var key = newKey();
        var first = sender.submit(key, referral("A-1", FACTS));
        var counts = stored.counts();

        var again = sender.submit(key, "  " + referral("A-1", FACTS) + "\n");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(stored.counts()).isEqualTo(counts);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        var key = newKey();
        sender.submit(key, referral("A-1", ""));

        assertRefusedUnchanged(
                () -> sender.submit(key, referral("A-2", "")), 422, "idempotency-key-reused", "Idempotency-Key");
        assertRefusedUnchanged(
                () -> sender.submit(key, referral("A-1", "\"operation\":\"SPADE\"")),
                422,
                "idempotency-key-reused",
                "Idempotency-Key");
    }

    @Test
    void theSameReferralUnderAnotherKeyGetsTheFirstReceipt() {
        var first = sender.submit(newKey(), referral("A-1", FACTS));
        var key = newKey();

        var again = sender.submit(key, referral("A-1", FACTS));

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(stored.number("select count(*) from referral where agency = ?", sender.agency()))
                .isEqualTo(1);
        assertThat(sender.submit(key, referral("A-3", "")).statusCode()).isEqualTo(422);
    }

    /** Answering with the first receipt would lose the second matter without anybody noticing. */
    @Test
    void anotherMatterUnderAKnownReferenceIsRefused() {
        sender.submit(newKey(), referral("A-1", ""));
        var key = newKey();

        assertRefusedUnchanged(
                () -> sender.submit(key, referral("A-1", FACTS)), 422, "sender-reference-reused", "/senderReference");
        assertThat(sender.submit(key, referral("A-2", FACTS)).statusCode()).isEqualTo(202);
    }

    @Test
    void agenciesDoNotShareKeysOrReferences() {
        var other = Sender.fresh();
        var key = newKey();

        var mine = sender.submit(key, referral("A-1", "")).path("id").toString();
        var theirs = other.submit(key, referral("A-1", FACTS)).path("id").toString();

        assertThat(mine).isNotEqualTo(theirs);
    }

    @Test
    void aSenderNeverSeesAnotherAgencysReferral() {
        var id = sender.submit(newKey(), referral("A-1", "")).path("id").toString();
        var other = Sender.fresh();
        var counts = stored.counts();

        other.read("/v1/referrals/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        other.supplement(id, newKey(), "{\"narrative\":\"mine now\"}").then().statusCode(404);

        assertThat(stored.counts()).isEqualTo(counts);
        assertThat(sender.read("/v1/referrals/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void racingPostsWithOneKeyMakeOneReferral() throws Exception {
        for (int round = 0; round < 5; round++) {
            var key = newKey();
            var body = referral("R-" + round, FACTS);

            var answers = race(16, i -> () -> sender.submit(key, body));

            assertThat(answers).extracting(Response::statusCode).containsOnly(202);
            assertThat(new HashSet<>(answers.stream().map(Response::asString).toList()))
                    .hasSize(1);
        }
        assertThat(stored.number("select count(*) from referral where agency = ?", sender.agency()))
                .isEqualTo(5);
        assertThat(eventsOf(sender)).isEqualTo(5);
    }

    @Test
    void racingPostsOfOneReferenceMakeOneReferral() throws Exception {
        var answers = race(16, i -> () -> sender.submit("key-" + i, referral("A-1", FACTS)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(202);
        assertThat(new HashSet<>(answers.stream().map(Response::asString).toList()))
                .hasSize(1);
        assertThat(eventsOf(sender)).isEqualTo(1);
    }

    @Test
    void ofRacingBodiesUnderOneKeyOneWins() throws Exception {
        var answers = race(12, i -> () -> sender.submit("one-key", referral("A-" + i, "")));

        assertThat(answers).extracting(Response::statusCode).containsOnly(202, 422);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 202))
                .hasSize(1);
        assertThat(eventsOf(sender)).isEqualTo(1);
    }

    @Test
    void supplementsAreNumberedWithoutAGapAndKeepTheOriginal() throws Exception {
        var id = sender.submit(newKey(), referral("A-1", FACTS)).path("id").toString();

        race(
                8,
                i -> () -> sender.supplement(
                        id, "s-" + i, "{\"facts\":[{\"question\":\"paidWork\",\"answer\":\"YES\"}]}"));

        assertThat(stored.texts("select version from outbox where key = ?::uuid order by xid, seq", id))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(stored.texts("""
                        select answer from referral_fact
                        where referral = ?::uuid and version = 1 and question = 'paidWork'""", id)).containsExactly("UNKNOWN");
    }

    @Test
    void aSupplementAnswersWhatIsStillOpen() {
        var id = sender.submit(newKey(), referral("A-1", "")).path("id").toString();
        var key = newKey();
        var body = "{\"facts\":[{\"question\":\"paidWork\",\"answer\":\"YES\"}],\"narrative\":\"more\"}";

        var first = sender.supplement(id, key, body);
        var again = sender.supplement(id, key, body);

        first.then()
                .statusCode(202)
                .body("questions.name", not(hasItem("paidWork")))
                .body("understood", hasSize(1));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(stored.number("select version from referral where id = ?::uuid", id))
                .isEqualTo(2);
    }

    @Test
    void theKeyOfASupplementBelongsToOneReferral() {
        var first = sender.submit(newKey(), referral("A-1", "")).path("id").toString();
        var second = sender.submit(newKey(), referral("A-2", "")).path("id").toString();
        var key = newKey();
        sender.supplement(first, key, "{\"narrative\":\"more\"}");

        assertRefusedUnchanged(
                () -> sender.supplement(second, key, "{\"narrative\":\"more\"}"),
                422,
                "idempotency-key-reused",
                "Idempotency-Key");
    }

    private void assertRefusedUnchanged(Callable<Response> request, int status, String problem, String place) {
        var counts = stored.counts();
        Response answer;
        try {
            answer = request.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + problem);
        assertThat(answer.asString()).contains(place);
        assertThat(stored.counts()).isEqualTo(counts);
    }

    private long eventsOf(Sender agency) {
        return stored.number("select count(*) from outbox where payload ->> 'agency' = ?", agency.agency());
    }

    private static List<Response> race(int runners, IntFunction<Callable<Response>> runner) throws Exception {
        var start = new CyclicBarrier(runners);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Callable<Response>>();
            for (int i = 0; i < runners; i++) {
                var request = runner.apply(i);
                running.add(() -> {
                    start.await();
                    return request.call();
                });
            }
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(running)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
