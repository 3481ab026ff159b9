package dev.vigil.triage.policy;

import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.QuestionSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that types, inputs and arrows of a file fit its tables and formulae. We do not need them; a DMN engine does,
 * and without them it would silently read the same file otherwise than we do.
 */
final class Wiring {

    private static final Map<String, String> FORMULA_TYPES = Map.of(
            Formulae.HITS,
            "tHits",
            Formulae.SCORE,
            "number",
            Formulae.FLOOR,
            "string",
            ScoreBands.TABLE,
            "string",
            Formulae.BAND,
            "string");
    private static final Map<String, Set<String>> FORMULA_NEEDS = Map.of(
            Formulae.SCORE, Set.of(Formulae.HITS),
            Formulae.FLOOR, Set.of(Formulae.HITS),
            ScoreBands.TABLE, Set.of(Formulae.SCORE),
            Formulae.BAND, Set.of(Formulae.FLOOR, ScoreBands.TABLE));
    private static final List<String> HIT =
            List.of("points number", "atLeast string", "reason string", "source string");

    private final QuestionSheet sheet;
    private final Faults faults;
    private final Map<String, String> names = new HashMap<>();

    Wiring(QuestionSheet sheet, Faults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    void check(Xml root) {
        types(root);
        for (var input : root.children("inputData")) input(input);
        for (var decision : root.children("decision"))
            names.put("#" + decision.attribute("id"), decision.attribute("name"));
        for (var decision : root.children("decision")) decision(decision);
    }

    private void types(Xml root) {
        var types = new ArrayList<String>();
        for (var type : root.children("itemDefinition")) {
            var parts = type.children("itemComponent").stream()
                    .map(part -> part.attribute("name") + " " + typeOf(part))
                    .toList();
            types.add(type.attribute("name")
                    + (parts.equals(HIT) ? " of a hit" : "")
                    + (type.attribute("isCollection").equals("true") ? " list of " + typeOf(type) : ""));
        }
        if (!Set.copyOf(types).equals(Set.of("tHit of a hit", "tHits list of tHit"))) {
            faults.add(
                    "definitions",
                    "the item definitions must be tHit with " + HIT + " and tHits, a collection of tHit");
        }
    }

    private static String typeOf(Xml item) {
        return item.has("typeRef")
                ? item.only("typeRef").element().getTextContent().strip()
                : "";
    }

    private void input(Xml input) {
        var name = input.attribute("name");
        names.put("#" + input.attribute("id"), name);
        var question = sheet.question(name).orElse(null);
        if (question == null)
            faults.add("input " + name, "no question of the sheet " + sheet.version() + " has this name");
        else variable("input " + name, input, name, TableReader.type(question));
    }

    private void variable(String place, Xml owner, String name, String type) {
        var variable = owner.only("variable");
        if (!variable.attribute("name").equals(name)
                || !variable.attribute("typeRef").equals(type)) {
            faults.add(place, "its variable must be named " + name + " and have the type " + type);
        }
    }

    private void decision(Xml decision) {
        var name = decision.attribute("name");
        variable(name, decision, name, FORMULA_TYPES.getOrDefault(name, "tHits"));
        var missing = new HashSet<>(needs(decision));
        missing.removeAll(required(decision));
        if (!missing.isEmpty()) {
            faults.add(
                    name,
                    "no arrow leads to it from "
                            + String.join(", ", missing.stream().sorted().toList()));
        }
    }

    private static Set<String> needs(Xml decision) {
        var name = decision.attribute("name");
        if (name.equals(Formulae.HITS)) {
            return Set.copyOf(Formulae.tables(decision.only("literalExpression").text()));
        }
        if (FORMULA_NEEDS.containsKey(name)) return FORMULA_NEEDS.get(name);
        return decision.only("decisionTable").children("input").stream()
                .map(input -> input.only("inputExpression").text())
                .collect(toSet());
    }

    private Set<String> required(Xml decision) {
        return decision.children("informationRequirement").stream()
                .flatMap(requirement -> requirement.children().stream())
                .map(required -> names.getOrDefault(required.attribute("href"), ""))
                .collect(toSet());
    }
}
