package dev.vigil.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.acceptance.Api.Answer;
import dev.vigil.local.Options;
import dev.vigil.local.Stack;
import dev.vigil.local.replay.Replay;
import dev.vigil.local.replay.ReplayTarget;
import dev.vigil.local.replay.SimulatedTime;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The running system: processes that a test may stop, kill and start, and what anybody may ask of them. */
final class Vigil implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int PAGE = 200;

    private final Api api = new Api();
    private final Stack stack;
    private final SimulatedTime time;

    private Vigil(Stack stack) {
        this.stack = stack;
        this.time = new SimulatedTime(target());
    }

    static Vigil start() {
        Folder.empty(TARGET.resolve("stack"));
        Folder.empty(TARGET.resolve("logs"));
        return new Vigil(Stack.start(TARGET.resolve("stack"), Options.test(Replay.BEGINS, TARGET.resolve("logs"))));
    }

    ReplayTarget target() {
        return new ReplayTarget(stack.intake(), stack.triage(), stack.tracking());
    }

    URI intake(String path) {
        return stack.intake().resolve(path);
    }

    URI triage(String path) {
        return stack.triage().resolve(path);
    }

    URI tracking(String path) {
        return stack.tracking().resolve(path);
    }

    void kill(Part part) {
        stack.kill9(part.process());
    }

    void stop(Part part) {
        stack.stop(part.process());
    }

    /** Returns when it is ready. */
    void start(Part part) {
        stack.start(part.process());
    }

    Instant now() {
        return Instant.parse(get(tracking("/simulation/clock")).path("at").asText());
    }

    void moveTimeTo(Instant at) {
        time.settleAt(at);
    }

    /** Returns when everything has arrived everywhere. */
    void settle() {
        time.settleAt(now());
    }

    JsonNode get(URI uri) {
        return api.get(uri);
    }

    Api api() {
        return api;
    }

    /** @param more further parameters, each with its ampersand */
    JsonNode figure(String clock, String operation, String more) {
        var event = clock.equals("first-action") ? "&event=action" : "";
        return get(tracking("/v1/figures/%s?operation=%s%s%s".formatted(clock, operation, event, more)));
    }

    List<JsonNode> alerts(String kind) {
        return each(get(tracking("/v1/alerts?open=true")))
                .filter(alert -> alert.path("kind").asText().equals(kind))
                .toList();
    }

    JsonNode timeline(JsonNode caseFile) {
        return get(
                tracking("/v1/cases/%s/timeline".formatted(caseFile.path("id").asText())));
    }

    Optional<JsonNode> findCase(String agency, String senderReference) {
        return cases("agency=%s&senderReference=%s"
                        .formatted(agency, URLEncoder.encode(senderReference, StandardCharsets.UTF_8)))
                .findFirst()
                .map(found -> get(tracking("/v1/cases/" + found.path("id").asText())));
    }

    /** Of all pages. */
    Stream<JsonNode> cases(String filter) {
        var found = new ArrayList<JsonNode>();
        for (String after = ""; after != null; ) {
            var page = get(tracking("/v1/cases?%s&limit=%d%s".formatted(filter, PAGE, after)));
            page.path("cases").forEach(found::add);
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : null;
        }
        return found.stream();
    }

    JsonNode senderView(String agency, String id) {
        return api.getRaw(intake("/v1/referrals/" + id), "Vigil-Agency", agency)
                .expect(200)
                .json();
    }

    /** Posts a referral under a key of its own, in an operation named after the agency. */
    Answer send(String agency, String senderReference, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "image_access_intelligence");
        body.put("occurredAt", "2012-01-01T10:00:00Z");
        body.put("senderReference", senderReference);
        body.put("operation", operation(agency));
        body.putAll(more);
        return api.post(
                intake("/v1/referrals"),
                body,
                "Vigil-Agency",
                agency,
                "Idempotency-Key",
                agency + "-" + senderReference);
    }

    /** The line of a referral among the waits that the control room shows for that agency's operation. */
    String lineOnPage(String agency, String reference) {
        var page = api.getRaw(tracking("/?operation=" + operation(agency)))
                .expect(200)
                .body();
        return Stream.of(page.split("<tr>"))
                .filter(line -> line.contains(">" + reference + "<"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reference + " is not on the page"));
    }

    static String operation(String agency) {
        return agency.toUpperCase(Locale.ROOT);
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Override
    public void close() {
        time.close();
        stack.close();
    }
}
