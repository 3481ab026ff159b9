package dev.vigil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigil.acceptance.Api.Answer;
import dev.vigil.acceptance.Described.Example;
import java.time.Duration;
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
        if (path.contains("{position}")) {
            return sendAs(HUB, example, path.replace("{id}", sample()).replace("{position}", "1"), example.body());
        }
        if (!path.contains("{sha256}") && !example.body().contains("\"policy\"")) {
            return sendAs(HUB, example, path, example.body());
        }
        var draft = draft();
        var body = example.body().replaceFirst("[0-9a-f]{64}", draft);
        return sendAs(HUB, example, path.replace("{sha256}", draft), body);
    }

    /** Of an override that somebody else than the reviewer made, in a period that is over. */
    private String sample() {
        var id = caseFile();
        // Other examples override bands too, at the instant at which the clock stands.
        var from = vigil.now().plus(Duration.ofMinutes(1));
        vigil.moveTimeTo(from);
        var band = Map.of("band", "VERY_HIGH", "reason", "A neighbour rang");
        ok(vigil.api()
                .post(
                        vigil.triage("/v1/referrals/%s/overrides".formatted(id)),
                        band,
                        "Vigil-Unit",
                        HUB,
                        "Vigil-Actor",
                        "Test Hazel"));
        vigil.moveTimeTo(from.plus(Duration.ofMinutes(1)));
        var period = Map.of(
                "of", "OVERRIDES", "from", from.toString(), "to", vigil.now().toString(), "size", 1, "seed", 7);
        return ok(vigil.api().post(vigil.triage("/v1/samples"), period, officer(HUB)))
                .path("id")
                .asText();
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
        if (example.path().startsWith("/v1/cases/")) return sendToCase(example);
        if (example.path().startsWith("/v1/alerts/"))
            return sendAs(HUB, example, example.path().replace("{id}", alert()), example.body());
        return sendAs(HUB, example, example.path().replace("{code}", "EXAMPLE"), example.body());
    }

    private Answer sendToCase(Example example) {
        var id = prepared(example);
        var path = example.path().replace("{id}", id).replace("{child}", "C1").replace("{device}", "D1");
        var body = (ObjectNode) example.json();
        if (path.contains("{hold}")) path = path.replace("{hold}", hold(id));
        if (path.contains("{other}")) path = path.replace("{other}", linked(id));
        if (path.endsWith("/links")) body.put("other", caseFile());
        if (path.endsWith("/corrections")) body.put("corrects", lineOfAnAct(id));
        if (path.endsWith("/assignment")) officerOfTheHub(body.path("officer").asText());
        return sendAs(HUB, example, path, body.toString());
    }

    private String hold(String id) {
        var hold = Map.<String, Object>of(
                "waitingFor", "PARTNER_REPLY",
                "owner", "Test Willow",
                "reviewAt", vigil.now().plus(Duration.ofDays(1)).toString(),
                "reason", "Asked the school");
        return change(id, "holds", hold).path("holds").path(0).path("id").asText();
    }

    private String linked(String id) {
        var other = caseFile();
        change(id, "links", Map.of("other", other, "grounds", "The same account"));
        return other;
    }

    private int lineOfAnAct(String id) {
        change(id, "actions", Map.of("action", "visit"));
        return Vigil.each(vigil.timeline(vigil.get(vigil.tracking("/v1/cases/" + id))))
                .filter(line -> line.path("type").asText().equals("action.recorded"))
                .findFirst()
                .orElseThrow()
                .path("seq")
                .asInt();
    }

    private void officerOfTheHub(String code) {
        var officer = Map.of("name", "Test Maple", "unit", HUB, "role", "OFFICER", "available", true);
        ok(vigil.api().put(vigil.tracking("/v1/officers/" + code), officer, officer(HUB)));
    }

    /** A case in the state in which the example makes sense. */
    private String prepared(Example example) {
        var id = caseFile();
        switch (example.path().replace("/v1/cases/{id}/", "")) {
            case "children/{child}", "safeguarding" -> change(id, "children", Map.of("safety", "AT_RISK"));
            case "devices/{device}/examination-start" -> change(id, "devices", Map.of("kind", "phone"));
            case "devices/{device}/examination-finish" -> {
                change(id, "devices", Map.of("kind", "phone"));
                change(id, "devices/D1/examination-start", Map.of());
            }
            case "bail" -> change(id, "actions", Map.of("action", "arrest"));
            case "bail/extension", "bail/end" -> {
                change(id, "actions", Map.of("action", "arrest"));
                change(id, "bail", Map.of("conditions", true));
            }
            default -> decided(id, example);
        }
        return id;
    }

    private void decided(String id, Example example) {
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
    }

    private JsonNode change(String id, String resource, Map<String, Object> body) {
        return ok(vigil.api().post(vigil.tracking("/v1/cases/%s/%s".formatted(id, resource)), body, officer(HUB)));
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
        var unit = example.path().endsWith("/withdrawal") ? HUB : "EXAMPLE";
        return sendAs(unit, example, example.path().replace("{id}", handover), body.toString());
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
