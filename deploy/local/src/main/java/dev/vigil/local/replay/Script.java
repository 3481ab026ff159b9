package dev.vigil.local.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Everything that happens in the replay, in the order of its time. */
record Script(List<Step> steps) {

    Script {
        steps = List.copyOf(steps);
    }

    static Script of(Scenario scenario) {
        var steps = new ArrayList<Step>();
        steps.addAll(units(scenario));
        steps.addAll(new HubStory(scenario).steps());
        steps.addAll(new ForceStory(scenario.packages()).steps());
        steps.addAll(WhatIfStory.steps());
        // The sort is stable: what happens at one moment stays in the order in which its story tells it.
        steps.sort(Comparator.comparing(Step::at));
        return new Script(steps);
    }

    /** The steps that happen at one instant together. */
    List<List<Step>> moments() {
        return List.copyOf(steps.stream()
                .collect(groupingBy(Step::at, TreeMap::new, toList()))
                .values());
    }

    private static List<Step> units(Scenario scenario) {
        var units = new ArrayList<Step>();
        units.add(unit(HubStory.TEAM, "Hub Team Y, fictitious", "TEAM", HubStory.HUB));
        scenario.areas().forEach(area -> units.add(unit(area.unit(), area.title(), "FORCE", null)));
        return units;
    }

    private static Step unit(String code, String name, String kind, String parent) {
        return Step.on(HubStory.RECEIVED, new Act.Register(code, name, kind, parent));
    }
}
