package dev.vigil.triage.policy;

import java.util.Set;

/** The part of DMN that is accepted. What can be said with more cannot be proved, so it is refused by name. */
final class Subset {

    private static final Set<String> MEANT = Set.of(
            "definitions",
            "itemDefinition",
            "itemComponent",
            "typeRef",
            "inputData",
            "variable",
            "decision",
            "question",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "literalExpression",
            "text");
    // Notes to the reader: they change no band.
    private static final Set<String> NOTES = Set.of(
            "description",
            "annotation",
            "annotationEntry",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "allowedAnswers",
            "extensionElements");
    private static final Set<String> FEEL = Set.of("", "feel", "FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private Subset() {}

    static void check(Xml root, Faults faults) {
        if (!root.isDmn() || !root.name().equals("definitions")) {
            throw new PolicyRefused("The file is not DMN 1.3: its root must be definitions of " + Xml.DMN_1_3 + ".");
        }
        check(root, "definitions", faults);
    }

    private static void check(Xml element, String place, Faults faults) {
        for (var child : element.children()) {
            if (!child.isDmn()) continue;
            var at = child.attribute("name").isEmpty() ? place : child.attribute("name");
            if (!MEANT.contains(child.name()) && !NOTES.contains(child.name())) {
                faults.add(at, "a policy may not use " + child.name() + ", for what it means cannot be proved");
            }
            if (!FEEL.contains(child.attribute("expressionLanguage"))
                    || !FEEL.contains(child.attribute("typeLanguage"))) {
                faults.add(at, child.name() + " must be written in FEEL");
            }
            if (!child.name().equals("extensionElements")) check(child, at, faults);
        }
    }
}
