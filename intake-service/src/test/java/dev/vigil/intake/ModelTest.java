package dev.vigil.intake;

import static dev.vigil.intake.Sender.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.delivery.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A careless sender: posts, retries, repeats, mixes up keys and references, sends batches with bad rows and cuts them.
 * A model of a few lines says what must be stored in the end.
 */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ModelTest {

    private static final String BAD_ROW = "{\"type\":\"other\"}";

    @Inject
    Stored stored;

    private final Sender sender = Sender.fresh();

    /** What the model holds: for each reference the one content that was accepted, for each key what it stands for. */
    private final Map<String, String> accepted = new TreeMap<>();

    private final Map<String, String> keys = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {3, 20260302})
    void whatIsStoredIsWhatTheModelSays(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            if (random.nextInt(4) > 0) {
                post(random);
            } else {
                sendBatch(random);
            }
        }

        assertStored();
    }

    @Test
    void racingSendersStoreEachReferralOnce() throws Exception {
        var random = new Random(11);
        var running = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 60; i++) {
            var reference = reference(random);
            running.add(() -> sender.submit(newKey(), body(reference, "")));
            accepted.put(reference, body(reference, ""));
        }
        for (int i = 0; i < 8; i++) {
            var references = new ArrayList<>(Stream.generate(() -> reference(random))
                    .limit(30)
                    .distinct()
                    .toList());
            Collections.shuffle(references, random);
            references.forEach(reference -> accepted.put(reference, body(reference, "")));
            running.add(() -> sender.send(
                    newKey(), batch(references.size(), references.stream().map(r -> body(r, "")))));
        }
        Collections.shuffle(running, random);

        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var answer : threads.invokeAll(running)) {
                assertThat(answer.get().statusCode()).isEqualTo(202);
            }
        }

        assertStored();
    }

    private void post(Random random) {
        var reference = reference(random);
        var body = body(reference, random.nextInt(5) == 0 ? "\"operation\":\"OTHER\"" : "");
        var key = random.nextInt(4) == 0 && !keys.isEmpty() ? anyOf(keys, random) : "key-" + random.nextLong();

        var answer = sender.submit(key, body);

        assertThat(answer.statusCode()).isEqualTo(expectedStatus(key, reference, body));
        if (answer.statusCode() == 202) {
            keys.putIfAbsent(key, body);
            accepted.putIfAbsent(reference, body);
        }
    }

    private int expectedStatus(String key, String reference, String body) {
        if (keys.containsKey(key)) {
            return keys.get(key).equals(body) ? 202 : 422;
        }
        return accepted.getOrDefault(reference, body).equals(body) ? 202 : 422;
    }

    /** Sends a batch, perhaps cut, perhaps again and again, and holds its report against the model each time. */
    private void sendBatch(Random random) {
        var rows = new ArrayList<String>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            rows.add(
                    random.nextInt(6) == 0
                            ? BAD_ROW
                            : body(reference(random), random.nextInt(6) == 0 ? "\"operation\":\"OTHER\"" : ""));
        }
        var whole = batch(rows.size(), rows.stream());
        var key = "batch-" + random.nextLong();
        var results = new LinkedHashMap<Integer, String>();
        for (int sending = random.nextInt(3); sending > 0; sending--) {
            int cut = whole.indexOf('\n') + 1 + random.nextInt(whole.length() - whole.indexOf('\n'));
            check(sender.send(key, whole.substring(0, cut)), whole.substring(0, cut), results);
        }
        check(sender.send(key, whole), whole, results);
    }

    private void check(Response report, String sent, Map<Integer, String> results) {
        var lines = sent.split("\n");
        for (int line = 1; line < lines.length; line++) {
            if (!results.getOrDefault(line, "REJECTED").equals("REJECTED")) {
                continue;
            }
            results.put(line, accept(lines[line]));
        }
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(202);
        for (var count : Map.of("accepted", "ACCEPTED", "alreadyAccepted", "ALREADY", "rejected", "REJECTED")
                .entrySet()) {
            assertThat(report.<Integer>path(count.getKey()))
                    .as(count.getKey() + " of " + sent)
                    .isEqualTo(Collections.frequency(results.values(), count.getValue()));
        }
        assertThat(report.<Integer>path("received")).isEqualTo(results.size());
    }

    private String accept(String row) {
        if (!row.endsWith("}") || row.equals(BAD_ROW)) {
            return "REJECTED";
        }
        var reference = row.replaceAll(".*\"senderReference\":\"([^\"]+)\".*", "$1");
        if (accepted.putIfAbsent(reference, row) == null) {
            return "ACCEPTED";
        }
        return accepted.get(reference).equals(row) ? "ALREADY" : "REJECTED";
    }

    private void assertStored() {
        var query = "select sender_reference || coalesce(operation, '') from referral where agency = ? order by 1";
        var expected = accepted.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue().contains("OTHER") ? "OTHER" : ""))
                .sorted()
                .toList();
        assertThat(stored.texts(query, sender.agency())).containsExactlyInAnyOrderElementsOf(expected);
        var told = stored.texts(
                "select payload ->> 'senderReference' from outbox where payload ->> 'agency' = ?", sender.agency());
        assertThat(told).containsExactlyInAnyOrderElementsOf(accepted.keySet());
        assertThat(stored.texts("select reference from referral where agency = ?", sender.agency()))
                .hasSameSizeAs(new HashSet<>(stored.texts(
                        "select payload ->> 'reference' from outbox where payload ->> 'agency' = ?", sender.agency())));
    }

    private static String batch(int count, Stream<String> rows) {
        return "{\"manifest\":{\"count\":" + count + "}}\n" + rows.collect(Collectors.joining("\n")) + "\n";
    }

    private static String body(String reference, String more) {
        return Sender.referral(reference, more);
    }

    private static String reference(Random random) {
        return "ref-" + random.nextInt(80);
    }

    private static String anyOf(Map<String, String> keys, Random random) {
        var names = List.copyOf(keys.keySet());
        return names.get(random.nextInt(names.size()));
    }
}
