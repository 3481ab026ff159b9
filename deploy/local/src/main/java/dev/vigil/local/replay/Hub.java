package dev.vigil.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The hub, and those who send to it, at their keyboards. */
final class Hub {

    private static final String ACTOR = "Test Yew";
    private static final String RECEIVER = "Test Walnut";
    private final ReplayTarget target;
    private final Rest rest;

    private final CaseIds cases;

    /** The last hand-over that each unit answered. */
    private final Map<String, String> handovers = new HashMap<>();

    Hub(ReplayTarget target, Rest rest, CaseIds cases) {
        this.target = target;
        this.rest = rest;
        this.cases = cases;
    }

    void register(Act.Register unit) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", unit.name());
        body.put("kind", unit.kind());
        body.put("parent", unit.parent());
        rest.put(target.tracking().resolve("/v1/units/" + unit.code()), as(HubStory.HUB, ACTOR), body);
    }

    void employ(Act.Employ person) {
        rest.put(
                target.tracking().resolve("/v1/officers/" + person.code()),
                as(person.unit(), ACTOR),
                Map.of("name", person.name(), "unit", person.unit(), "role", person.role(), "available", true));
    }

    void sendBatch(Act.SendBatch batch, Instant occurredAt) {
        var manifest = Map.of(
                "count", batch.references().size(),
                "senderReferences", batch.references(),
                "receivingUnit", HubStory.HUB,
                "operation", batch.operation(),
                "sourceKind", "foreign_law_enforcement");
        var rows = batch.references().stream()
                .map(reference -> Map.of(
                        "type",
                        "image_access_intelligence",
                        "occurredAt",
                        occurredAt.toString(),
                        "senderReference",
                        reference));
        var lines = Stream.concat(Stream.of(Map.of("manifest", manifest)), rows).map(Rest::text);
        var answer = rest.postLines(
                target.intake().resolve("/v1/batches"), agency("ca-toronto", batch.operation()), lines.toList());
        requireComplete(answer, batch.references().size());
    }

    private static void requireComplete(JsonNode batch, int expected) {
        int stored =
                batch.path("accepted").asInt() + batch.path("alreadyAccepted").asInt();
        if (stored != expected) throw new IllegalStateException("the batch is not complete: " + batch);
    }

    void send(Act.Send sent, Instant occurredAt) {
        var body = Map.of(
                "type", "image_access_intelligence",
                "occurredAt", occurredAt.toString(),
                "senderReference", sent.reference(),
                "sourceKind", "national_hub",
                "receivingUnit", ForceStory.FORCE,
                "operation", sent.operation(),
                "facts", List.of(Map.of("question", "occupation", "answer", "UNKNOWN")),
                "narrative", sent.narrative());
        rest.post(target.intake().resolve("/v1/referrals"), agency("national-hub", sent.reference()), body);
    }

    void handOver(Act.HandOver handOver) {
        var ids = handOver.references().stream()
                .map(reference -> cases.of(HubStory.OPERATION, reference))
                .toList();
        var first = target.tracking().resolve("/v1/cases/" + ids.getFirst());
        var request = Map.of(
                "to", handOver.to(), "referrals", ids, "manifest", Map.of("count", ids.size()), "reason", "Sent on");
        var asked = rest.post(
                target.tracking().resolve("/v1/handovers"), as(HubStory.HUB, ACTOR), request, () -> pending(first));
        var id = asked.path("id").asText();
        handovers.put(handOver.to(), id);
        var answer = "/v1/handovers/%s/%s".formatted(id, handOver.accepted() ? "acceptance" : "rejection");
        rest.post(
                target.tracking().resolve(answer),
                as(handOver.to(), RECEIVER),
                Map.of("reason", handOver.reason()),
                () -> Optional.of(rest.get(first)).filter(it -> pending(it).isEmpty()));
    }

    /** The hand-over that waits for an answer, if one does. */
    private Optional<JsonNode> pending(URI caseUri) {
        return pending(rest.get(caseUri));
    }

    private static Optional<JsonNode> pending(JsonNode caseView) {
        return Optional.of(caseView.path("pendingHandover")).filter(it -> it.hasNonNull("id"));
    }

    void reconcile(Act.Reconcile own) {
        rest.post(
                target.tracking().resolve("/v1/handovers/%s/reconciliation".formatted(handovers.get(own.unit()))),
                as(own.unit(), RECEIVER),
                Map.of("senderReferences", own.ownList()));
    }

    static Map<String, String> as(String unit, String actor) {
        return Map.of("Vigil-Unit", unit, "Vigil-Actor", actor);
    }

    private static Map<String, String> agency(String code, String key) {
        return Map.of("Vigil-Agency", code, "Idempotency-Key", "spade-" + key);
    }
}
