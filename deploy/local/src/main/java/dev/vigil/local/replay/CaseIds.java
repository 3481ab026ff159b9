package dev.vigil.local.replay;

import java.util.HashMap;
import java.util.Map;

/** Finds the id of a case by the reference that its sender gave it, as a person does with the list on screen. */
final class CaseIds {

    private static final int PAGE = 200;

    private final ReplayTarget target;
    private final Rest rest;
    private final Map<String, String> known = new HashMap<>();

    CaseIds(ReplayTarget target, Rest rest) {
        this.target = target;
        this.rest = rest;
    }

    String of(String operation, String reference) {
        if (!known.containsKey(reference)) read(operation);
        if (!known.containsKey(reference)) throw new IllegalStateException("no case for " + reference);
        return known.get(reference);
    }

    private void read(String operation) {
        for (String after = ""; after != null; ) {
            var page = rest.get(
                    target.tracking().resolve("/v1/cases?operation=%s&limit=%d%s".formatted(operation, PAGE, after)));
            page.path("cases")
                    .forEach(each -> known.put(
                            each.path("senderReference").asText(),
                            each.path("id").asText()));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : null;
        }
    }
}
