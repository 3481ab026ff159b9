package dev.vigil.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.local.replay.Act;
import dev.vigil.local.replay.Step;
import dev.vigil.local.replay.Watcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody who looked at the figures on the dates of the scenario saw then. */
final class Seen implements Watcher {

    private final Vigil vigil;
    private final long began = System.nanoTime();
    private final Map<String, JsonNode> figures = new HashMap<>();
    private final Map<String, JsonNode> cases = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();

    Seen(Vigil vigil) {
        this.vigil = vigil;
    }

    @Override
    public void after(Step step) {
        acts.add(step.act());
        if (step.act() instanceof Act.Look look) {
            figures.put(look.operation() + " " + step.date(), vigil.figure(look.clock(), look.operation(), ""));
            for (String reference : List.of("EP-17", "EP-17-WHAT-IF")) {
                vigil.findCase("national-hub", reference).ifPresent(it -> cases.put(reference + " " + step.date(), it));
            }
        }
    }

    @Override
    public void told(String line) {
        System.out.printf("%4ds  %s%n", (System.nanoTime() - began) / 1_000_000_000, line);
    }

    JsonNode figure(String operation, String date) {
        return figures.get(operation + " " + date);
    }

    JsonNode caseFile(String reference, String date) {
        return cases.get(reference + " " + date);
    }

    <A extends Act> List<A> acts(Class<A> kind) {
        return acts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
