package dev.vigil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigil.acceptance.Api.Answer;
import dev.vigil.acceptance.Described.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets up what an example takes for granted: a referral, a case in the state it speaks of, a hand-over. */
final class Stage {

    private static final String AGENCY = "examples";
    private static final String HUB = "NATIONAL-HUB";

    private final Vigil vigil;

    Stage(Vigil vigil) {
        this.vigil = vigil;
    }

    Answer send(Example example) {
        return switch (example.service()) {
            case INTAKE -> sendToIntake(example);
            case TRIAGE -> sendToTriage(example);
            case TRACKING -> sendToTracking(example);
        };
    }

    private Answer sendToIntake(Example example) {
        var path = example.path().contains("{id}") ? example.path().replace("{id}", referral()) : example.path();
        return vigil.api()
                .post(
                        vigil.intake(path),
                        example.contentType(),
                        example.body(),
                        "Vigil-Agency",
                        AGENCY,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private Answer sendToTriage(Example example) {
        var path = example.path().startsWith("/v1/referrals/")
                ? example.path().replace("{id}", caseFile())
                : example.path();
        if (!path.contains("{sha256}") && !example.body().contains("\"policy\"")) {
            return sendAs(HUB, example, path, example.body());
        }
        var draft = draft();
        var body = example.body().replaceFirst("[0-9a-f]{64}", draft);
        return sendAs(HUB, example, path.replace("{sha256}", draft), body);
    }

    /** The policy in force under another version, which nobody has sent yet. */
    private String draft() {
        var version =
                vigil.get(vigil.triage("/v1/policies/active")).path("version").asText();
        var file = vigil.api()
                .getRaw(vigil.triage("/v1/policies/active/file"))
                .expect(200)
                .body()
                .replace("/" + version + "\"", "/" + UUID.randomUUID() + "\"");
        return ok(vigil.api().post(vigil.triage("/v1/policies"), "application/xml", file, officer(HUB)))
                .path("sha256")
                .asText();
    }

    private Answer sendToTracking(Example example) {
        if (example.path().startsWith("/v1/handovers")) return sendHandover(example);
        if (example.path().startsWith("/v1/cases/"))
            return sendAs(HUB, example, example.path().replace("{id}", prepared(example)), example.body());
        if (example.path().startsWith("/v1/alerts/"))
            return sendAs(HUB, example, example.path().replace("{id}", alert()), example.body());
        return sendAs(HUB, example, example.path().replace("{code}", "EXAMPLE"), example.body());
    }

    /** A case in the state in which the example makes sense. */
    private String prepared(Example example) {
        var id = caseFile();
        var last = example.path().substring(example.path().lastIndexOf('/') + 1);
        if (List.of("referrer-informed", "closure", "reopening").contains(last)) {
            change(
                    id,
                    "decisions",
                    Map.of(
                            "outcome",
                            "no_indecent_material_identified",
                            "supervisor",
                            "Test Willow",
                            "reason",
                            "Examined"));
        }
        if (last.equals("reopening")) change(id, "closure", Map.of("reason", "Nothing more to do"));
        return id;
    }

    private void change(String id, String resource, Map<String, Object> body) {
        ok(vigil.api().post(vigil.tracking("/v1/cases/%s/%s".formatted(id, resource)), body, officer(HUB)));
    }

    /** Ids and references in these examples are of cases that exist only in the example, so they are replaced by real ones. */
    private Answer sendHandover(Example example) {
        var body = (ObjectNode) example.json();
        if (example.path().equals("/v1/handovers")) {
            unit(body.path("to").asText());
            body.set(
                    "referrals",
                    Api.JSON.valueToTree(cases(body.path("referrals").size())));
            return sendAs(HUB, example, example.path(), body.toString());
        }
        var ids = cases(1);
        var handover = requested(ids);
        if (body.has("referrals")) body.set("referrals", Api.JSON.valueToTree(ids));
        if (example.path().endsWith("/reconciliation")) {
            accept(handover);
            body.set("senderReferences", Api.JSON.valueToTree(List.of(senderReference(ids.getFirst()))));
        }
        return sendAs("EXAMPLE", example, example.path().replace("{id}", handover), body.toString());
    }

    private String requested(List<String> ids) {
        unit("EXAMPLE");
        var request = Map.of("to", "EXAMPLE", "referrals", ids, "manifest", Map.of("count", ids.size()));
        var answer = vigil.api().post(vigil.tracking("/v1/handovers"), request, officer(HUB));
        return ok(answer).path("id").asText();
    }

    private void accept(String handover) {
        ok(vigil.api()
                .post(vigil.tracking("/v1/handovers/%s/acceptance".formatted(handover)), Map.of(), officer("EXAMPLE")));
    }

    private void unit(String code) {
        ok(vigil.api()
                .put(
                        vigil.tracking("/v1/units/" + code),
                        Map.of("name", "Example Police, fictitious", "kind", "FORCE"),
                        officer(HUB)));
    }

    private List<String> cases(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) ids.add(caseFile());
        return ids;
    }

    private String caseFile() {
        var id = referral();
        vigil.settle();
        return id;
    }

    private String referral() {
        return vigil.send(AGENCY, UUID.randomUUID().toString(), Map.of())
                .expect(202)
                .json()
                .path("id")
                .asText();
    }

    private String senderReference(String id) {
        return vigil.get(vigil.tracking("/v1/cases/" + id))
                .path("senderReference")
                .asText();
    }

    private String alert() {
        return vigil.get(vigil.tracking("/v1/alerts?open=true"))
                .path(0)
                .path("id")
                .asText();
    }

    private Answer sendAs(String unit, Example example, String path, String body) {
        var uri = example.service().at(vigil, path);
        return example.method().equals("put")
                ? vigil.api().put(uri, Api.read(body), officer(unit))
                : vigil.api().post(uri, example.contentType(), body, officer(unit));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
        return answer.json();
    }

    private static String[] officer(String unit) {
        return new String[] {"Vigil-Unit", unit, "Vigil-Actor", "Test Willow"};
    }
}
