package dev.vigil.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The officers of the force. */
final class Force {

    static final String OFFICER = "Test Tamarind";
    static final String SUPERVISOR = "Test Willow";

    private final ReplayTarget target;
    private final Rest rest;
    private final CaseIds cases;

    Force(ReplayTarget target, Rest rest, CaseIds cases) {
        this.target = target;
        this.rest = rest;
        this.cases = cases;
    }

    void does(Act.OnCase act, Instant now) {
        switch (act) {
            case Act.Open open -> change(open, "opening", Map.of());
            case Act.Assign assign -> change(assign, "assignment", Map.of("officer", assign.officer()));
            case Act.Die die -> change(die, "subject-death", Map.of());
            case Act.Check check ->
                change(
                        check,
                        "checks",
                        Map.of(
                                "check",
                                check.check(),
                                "facts",
                                check.findings().stream().map(Force::fact).toList()));
            case Act.Protect protect -> change(protect, "actions", Map.of("action", protect.action()));
            // Access to children was never fully ruled out in these packages, so a supervisor answers for each
            // decision.
            case Act.Decide decide ->
                change(
                        decide,
                        "decisions",
                        Map.of(
                                "outcome", decide.outcome(),
                                "communicatedAt", now.toString(),
                                "supervisor", SUPERVISOR));
            case Act.Close close -> change(close, "closure", Map.of());
        }
    }

    private void change(Act.OnCase act, String resource, Map<String, Object> body) {
        var operation = act.reference().equals(WhatIfStory.REFERENCE) ? WhatIfStory.OPERATION : ForceStory.OPERATION;
        var uri = target.tracking().resolve("/v1/cases/" + cases.of(operation, act.reference()) + "/");
        var whole = new LinkedHashMap<>(body);
        whole.put("reason", act.reason());
        rest.post(
                uri.resolve(resource),
                Hub.as(ForceStory.FORCE, OFFICER),
                whole,
                () -> written(uri.resolve("timeline"), act.reason()));
    }

    private Optional<JsonNode> written(URI timeline, String reason) {
        var reasons = rest.get(timeline).findValuesAsText("reason");
        return reasons.contains(reason) ? Optional.of(NullNode.instance) : Optional.empty();
    }

    private static Map<String, Object> fact(Act.Finding finding) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("question", finding.question());
        fact.put("answer", finding.answer());
        if (finding.value() != null) fact.put("value", finding.value());
        return fact;
    }
}
