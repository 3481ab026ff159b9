package dev.vigil.intake.batch;

import static dev.vigil.intake.Sender.newKey;
import static dev.vigil.intake.Sender.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.delivery.Backends;
import dev.vigil.intake.Sender;
import dev.vigil.intake.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class BatchResourceTest {

    @Inject
    Stored stored;

    @TestHTTPResource("/v1/batches")
    URI batches;

    private final Sender sender = Sender.fresh();

    @Test
    void everyRowIsItsOwnReferralWithItsOwnResult() {
        var report = sender.send(newKey(), manifest("a", "b", "c") + row("a") + "{\"type\":\"other\"}\n" + row("c"));

        report.then()
                .statusCode(202)
                .body("expected", equalTo(3))
                .body("received", equalTo(3))
                .body("accepted", equalTo(2))
                .body("alreadyAccepted", equalTo(0))
                .body("rejected", equalTo(1))
                .body("missing", contains("b"))
                .body("unexpected", empty())
                .body("state", equalTo("MISMATCHED"));
        assertThat(sender.read(report.<String>path("status")).asString()).isEqualTo(report.asString());
        assertThat(referrals()).containsExactly("a", "c");
    }

    @Test
    void aRejectedRowIsKeptWithItsLineAndTheFieldThatWasWrong() {
        var report = sender.send(
                newKey(),
                manifest("a", "b") + row("a") + "\n"
                        + referral(
                                "b", "\"occurredAt2\":1,\"facts\":[{\"question\":\"paidWork\",\"answer\":\"PERHAPS\"}]")
                        + "\n");

        sender.read(report.<String>path("status") + "/rows?state=REJECTED")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("rows[0].line", equalTo(4))
                .body("rows[0].senderReference", equalTo("b"))
                .body("rows[0].referral", nullValue())
                .body("rows[0].problem.type", equalTo("/problems/invalid-field"))
                .body("rows[0].problem.errors.pointer", contains("/facts/0/answer", "/occurredAt2"))
                .body(
                        "rows[0].raw",
                        equalTo(referral(
                                "b",
                                "\"occurredAt2\":1,\"facts\":[{\"question\":\"paidWork\",\"answer\":\"PERHAPS\"}]")));
    }

    @Test
    void aRejectedRowThatHoldsMaterialIsNotKept() {
        var report = sender.send(
                newKey(),
                manifest("a", "b") + referral("a", "\"narrative\":\"data:image/png;base64,AA\"") + "\n"
                        + "{broken \"/9j/4AAQSkZJRgABAQEAYABgAAD\"\n");

        sender.read(report.<String>path("status") + "/rows")
                .then()
                .body("rows.state", contains("REJECTED", "REJECTED"))
                .body("rows.raw", contains((Object) null, null));
        assertThat(stored.texts("select raw from batch_row where raw like '%/9j/%' or raw like '%data:%'"))
                .isEmpty();
    }

    @Test
    void csvIsTakenLikeNdjson() {
        var csv = """
                #manifest {"count":2,"senderReferences":["a","b"],"receivingUnit":"FORCE-A"}
                type,occurredAt,senderReference,narrative,fact.occupation
                other,2026-03-01T10:00:00Z,a,"two
                lines",works-with-children
                other,2026-03-01T10:00:00Z,b,,astronaut
                """;

        var report = sender.send(newKey(), "text/csv; charset=utf-8", csv);

        report.then().statusCode(202).body("accepted", equalTo(1)).body("missing", contains("b"));
        sender.read(report.<String>path("status") + "/rows?state=REJECTED")
                .then()
                .body("rows[0].line", equalTo(5))
                .body("rows[0].problem.errors.pointer", contains("/fact.occupation"));
        assertThat(stored.texts("select receiving_unit || narrative from referral where agency = ?", sender.agency()))
                .containsExactly("FORCE-Atwo\nlines");
    }

    @Test
    void theEventsOfABatchNameIt() {
        var report = sender.send(newKey(), manifest("a", "b") + row("a") + row("b"));

        var events =
                stored.jsons("select payload from outbox where payload ->> 'agency' = ? order by seq", sender.agency());

        assertThat(events).hasSize(2);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.path("batch").asText()).isEqualTo(report.<String>path("id")));
    }

    @Test
    void sendingTheSameAgainChangesNothing() {
        var key = newKey();
        var batch = manifest("a", "b") + row("a") + row("b");
        var first = sender.send(key, batch);
        var counts = stored.counts();

        var again = sender.send(key, batch);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(stored.counts()).isEqualTo(counts);
    }

    @Test
    void sendingItUnderAnotherKeyFindsWhatIsThere() {
        var batch = manifest("a", "b") + row("a") + row("b");
        sender.send(newKey(), batch);
        sender.submit(newKey(), referral("c", ""));

        sender.send(newKey(), manifest("a", "b", "c", "d") + row("a") + row("b") + row("c") + row("d"))
                .then()
                .body("accepted", equalTo(1))
                .body("alreadyAccepted", equalTo(3))
                .body("state", equalTo("COMPLETE"));
        assertThat(referrals()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aRowThatSaysSomethingElseUnderAKnownReferenceIsRejectedAndKept() {
        sender.submit(newKey(), referral("a", ""));

        var report = sender.send(newKey(), manifest("a") + referral("a", "\"operation\":\"OTHER\"") + "\n");

        report.then().body("rejected", equalTo(1)).body("missing", contains("a"));
        sender.read(report.<String>path("status") + "/rows")
                .then()
                .body("rows[0].problem.type", equalTo("/problems/sender-reference-reused"))
                .body("rows[0].raw", equalTo(referral("a", "\"operation\":\"OTHER\"")));
    }

    @Test
    void aRepeatedRowCountsAsAlreadyAccepted() {
        sender.send(newKey(), manifest("a", "b") + row("a") + row("a"))
                .then()
                .body("accepted", equalTo(1))
                .body("alreadyAccepted", equalTo(1))
                .body("missing", contains("b"))
                .body("state", equalTo("MISMATCHED"));
    }

    @Test
    void aManifestThatLiesIsFoundOut() {
        sender.send(newKey(), manifest("a", "b", "c") + row("a") + row("b"))
                .then()
                .body("missing", contains("c"))
                .body("state", equalTo("INCOMPLETE"));
        sender.send(newKey(), manifest("x", "y") + row("x") + row("z"))
                .then()
                .body("missing", contains("y"))
                .body("unexpected", contains("z"))
                .body("state", equalTo("MISMATCHED"));
        sender.send(newKey(), manifest("m") + row("m") + row("n"))
                .then()
                .body("received", equalTo(2))
                .body("unexpected", contains("n"))
                .body("state", equalTo("MISMATCHED"));
    }

    @Test
    void aManifestThatOnlyCountsIsReconciledByCount() {
        sender.send(newKey(), "{\"manifest\":{\"count\":1}}\n" + row("a"))
                .then()
                .body("missing", empty())
                .body("unexpected", empty())
                .body("state", equalTo("COMPLETE"));
    }

    @Test
    void aManifestThatContradictsItselfIsRefusedAndNothingIsStored() {
        var counts = stored.counts();

        sender.send(newKey(), "{\"manifest\":{\"count\":3,\"senderReferences\":[\"a\"]}}\n" + row("a"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/manifest-invalid"))
                .body("errors.pointer", contains("/manifest/senderReferences"));
        sender.send(newKey(), row("a")).then().statusCode(400).body("errors.pointer", contains("/manifest"));
        sender.send(newKey(), "text/csv", "#manifest {\"count\":1}\nsurname\nx\n")
                .then()
                .statusCode(400);

        assertThat(stored.counts()).isEqualTo(counts);
    }

    @Test
    void aKeyStandsForOneManifest() {
        var key = newKey();
        sender.send(key, manifest("a") + row("a"));
        var counts = stored.counts();

        sender.send(key, manifest("b") + row("b"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));

        assertThat(stored.counts()).isEqualTo(counts);
    }

    @Test
    void anAcceptedRowCannotChangeUnderItsKeyButARejectedOneCanBeMended() {
        var key = newKey();
        var manifest = manifest("a", "b");
        sender.send(key, manifest + row("a") + "{\"oops\":1}\n").then().body("rejected", equalTo(1));

        sender.send(key, manifest + row("a") + row("b")).then().body("state", equalTo("COMPLETE"));
        sender.send(key, manifest + row("b") + row("a"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/2"));

        assertThat(referrals()).containsExactly("a", "b");
    }

    @Test
    void aFileThatWasCutIsGoneOnWith() {
        var key = newKey();
        var whole = manifest("a", "b", "c") + row("a") + row("b") + row("c");

        sender.send(key, whole.substring(0, whole.length() - 40))
                .then()
                .body("accepted", equalTo(2))
                .body("missing", contains("c"))
                .body("state", equalTo("INCOMPLETE"));
        sender.send(key, whole)
                .then()
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(0))
                .body("state", equalTo("COMPLETE"));

        assertThat(referrals()).containsExactly("a", "b", "c");
    }

    @Test
    void aCutCopyOfWhatIsCompleteChangesNothing() {
        var key = newKey();
        var whole = manifest("a", "b", "c") + row("a") + row("b") + row("c");
        sender.send(key, whole);
        var counts = stored.counts();

        sender.send(key, whole.substring(0, whole.length() - 120))
                .then()
                .statusCode(202)
                .body("accepted", equalTo(3))
                .body("state", equalTo("COMPLETE"));

        assertThat(stored.counts()).isEqualTo(counts);
    }

    @Test
    void ofTwoMattersUnderOneReferenceTheFirstIsTakenAndTheOtherKept() {
        var report = sender.send(
                newKey(),
                manifest("z", "a") + row("z") + referral("a", "\"operation\":\"FIRST\"") + "\n"
                        + referral("a", "\"operation\":\"SECOND\"") + "\n");

        report.then().body("accepted", equalTo(2)).body("rejected", equalTo(1));
        sender.read(report.<String>path("status") + "/rows?state=REJECTED")
                .then()
                .body("rows.line", contains(4));
        assertThat(stored.texts("select operation from referral where agency = ? and operation > ''", sender.agency()))
                .containsExactly("FIRST");
    }

    @Test
    void aConnectionThatIsCutLeavesWhatCameWholeAndCanBeGoneOnWith() throws IOException {
        var key = newKey();
        var references = IntStream.range(0, 1200).mapToObj(i -> "r" + i).toList();
        var whole = manifest(references.toArray(String[]::new))
                + references.stream().map(BatchResourceTest::row).collect(Collectors.joining());

        try (var line = open(key, whole.length())) {
            line.getOutputStream()
                    .write(whole.substring(0, whole.length() * 3 / 4).getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
            await().until(() -> referrals().size() >= 500);
        }

        await().until(() ->
                stored.texts("select running from batch where key = ?", key).equals(List.of("f")));
        assertThat(referrals()).hasSizeBetween(500, 1199);
        sender.send(key, whole).then().body("accepted", equalTo(1200)).body("state", equalTo("COMPLETE"));
        assertThat(stored.number("select count(*) from outbox where payload ->> 'agency' = ?", sender.agency()))
                .isEqualTo(1200);
    }

    @Test
    void whoeverSendsLastTakesOver() throws IOException {
        var key = newKey();
        var references = IntStream.range(0, 1200).mapToObj(i -> "r" + i).toList();
        var whole = manifest(references.toArray(String[]::new))
                + references.stream().map(BatchResourceTest::row).collect(Collectors.joining());
        int half = whole.length() / 2;

        try (var line = open(key, whole.length())) {
            line.getOutputStream().write(whole.substring(0, half).getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
            await().until(() -> referrals().size() >= 500);
            var running =
                    stored.texts("select id from batch where key = ?", key).getFirst();
            sender.read("/v1/batches/" + running).then().body("state", equalTo("RUNNING"));

            sender.send(key, whole).then().body("state", equalTo("COMPLETE"));
            line.getOutputStream().write(whole.substring(half).getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
            assertThat(new String(line.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 202");
        }

        assertThat(stored.number("select count(*) from outbox where payload ->> 'agency' = ?", sender.agency()))
                .isEqualTo(1200);
    }

    @Test
    void aBatchThatFellSilentCountsAsCut() {
        var report = sender.send(newKey(), manifest("a", "b") + row("a"));
        stored.execute(
                "update batch set running = true, progress_at = now() - interval '1 hour' where id = ?::uuid",
                report.<String>path("id"));

        sender.read(report.<String>path("status")).then().body("state", equalTo("INCOMPLETE"));
    }

    @Test
    void rowsCanBePagedThrough() {
        var report = sender.send(newKey(), manifest("a", "b", "c") + row("a") + row("b") + row("c"));
        String rows = report.path("status") + "/rows";

        sender.read(rows + "?limit=2").then().body("rows.line", contains(2, 3)).body("next", equalTo(3));
        sender.read(rows + "?limit=2&after=3")
                .then()
                .body("rows.line", contains(4))
                .body("next", nullValue());
        sender.read(rows + "?limit=0").then().statusCode(400).body("errors.parameter", contains("limit"));
        sender.read(rows + "?limit=1001").then().statusCode(400);
        sender.read(rows + "?state=PERHAPS").then().statusCode(400);
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        var report = sender.send(newKey(), manifest("a") + row("a"));
        var other = Sender.fresh();

        other.read(report.<String>path("status")).then().statusCode(404);
        other.read(report.<String>path("status") + "/rows").then().statusCode(404);
        other.read("/v1/batches/none").then().statusCode(404);
    }

    @Test
    void onlyNdjsonAndCsvAreBatches() {
        sender.send(newKey(), "application/json", "[]").then().statusCode(415);
    }

    private List<String> referrals() {
        return stored.texts(
                "select sender_reference from referral where agency = ? order by sender_reference", sender.agency());
    }

    private Socket open(String key, int length) throws IOException {
        var socket = new Socket("127.0.0.1", batches.getPort());
        socket.getOutputStream()
                .write("""
                        POST /v1/batches HTTP/1.1\r
                        Host: 127.0.0.1\r
                        Vigil-Agency: %s\r
                        Idempotency-Key: %s\r
                        Content-Type: application/x-ndjson\r
                        Content-Length: %d\r
                        \r
                        """.formatted(sender.agency(), key, length).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String manifest(String... references) {
        var names = List.of(references).stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        return "{\"manifest\":{\"count\":%d,\"senderReferences\":[%s]}}\n".formatted(references.length, names);
    }

    private static String row(String reference) {
        return referral(reference, "") + "\n";
    }
}
