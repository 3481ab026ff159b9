package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.triage.policy.Guarantee.AtLeast;
import dev.vigil.triage.policy.Guarantee.NeverBelow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The guarantees that a question sheet asks for. Requirements B1, B3, B4 and B5. */
final class Guarantees {

    static final String LEARNING = "Learning a risk must never lower the band";
    static final String UNKNOWN = "Unknown must never rank below a checked no";
    static final String STATED = "A no that was only stated must never rank below a checked no";
    static final String SEVERITY = "Image severity may raise the band, never lower it";
    static final String NEAR_A_CHILD =
            "A position of trust, a child in the household or a named child sets at least HIGH";
    static final String SILENT =
            "While access to children or occupation is not established, the band is at least MEDIUM";

    static final String SEVERITY_QUESTION = "imageSeverity";
    private static final Set<String> NEAR_A_CHILD_QUESTIONS = Set.of("positionOfTrust", "livesWithChild", "namedChild");
    // No access route on the sheet, but the question whose silence cost eight months in Essex.
    private static final String OCCUPATION = "occupation";

    private final Domain domain;

    private Guarantees(Domain domain) {
        this.domain = domain;
    }

    static List<Guarantee> of(Policy policy, Domain domain) {
        var guarantees = new Guarantees(domain);
        return policy.sheet().questions().stream()
                .flatMap(question -> guarantees.about(question).stream())
                .toList();
    }

    private List<Guarantee> about(Question question) {
        var guarantees = new ArrayList<Guarantee>();
        switch (question.kind()) {
            case YES_NO, CHOICE -> aboutWords(question, guarantees);
            case NUMBER -> aboutAmounts(question, guarantees);
        }
        floors(question, guarantees);
        return guarantees;
    }

    private static void aboutWords(Question question, List<Guarantee> to) {
        var name = question.name();
        var risks = Domain.calmToGrave(question);
        var severity = name.equals(SEVERITY_QUESTION);
        var rule = severity ? SEVERITY : LEARNING;
        to.add(new NeverBelow(name, Reply.SILENCE, Reply.NO_CHECKED, UNKNOWN));
        to.add(new NeverBelow(name, Reply.NO_STATED, Reply.NO_CHECKED, STATED));
        for (var risk : risks) to.add(new NeverBelow(name, risk, Reply.NO_CHECKED, rule));
        for (var risk : severity ? risks : List.of(risks.getLast())) {
            to.add(new NeverBelow(name, risk, Reply.SILENCE, rule));
            to.add(new NeverBelow(name, risk, Reply.NO_STATED, rule));
        }
        ladder(name, risks, rule, to);
        // The calmest choice answers like a no; only the severities are all of them a risk.
        if (question.kind() == Kind.CHOICE && !severity) {
            to.add(new NeverBelow(name, Reply.SILENCE, risks.getFirst(), UNKNOWN));
        }
    }

    private void aboutAmounts(Question question, List<Guarantee> to) {
        var amounts = domain.all(question.name()).stream()
                .filter(Reply.Amount.class::isInstance)
                .toList();
        to.add(new NeverBelow(question.name(), amounts.getLast(), Reply.SILENCE, LEARNING));
        to.add(new NeverBelow(question.name(), Reply.SILENCE, amounts.getFirst(), UNKNOWN));
        ladder(question.name(), amounts, LEARNING, to);
    }

    private static void ladder(String question, List<Reply> calmToGrave, String rule, List<Guarantee> to) {
        for (var rung = 1; rung < calmToGrave.size(); rung++) {
            to.add(new NeverBelow(question, calmToGrave.get(rung), calmToGrave.get(rung - 1), rule));
        }
    }

    private static void floors(Question question, List<Guarantee> to) {
        var name = question.name();
        if (NEAR_A_CHILD_QUESTIONS.contains(name) && question.kind() == Kind.YES_NO) {
            to.add(new AtLeast(name, Reply.YES, Band.HIGH, NEAR_A_CHILD));
        }
        if (question.access() || name.equals(OCCUPATION)) {
            to.add(new AtLeast(name, Reply.SILENCE, Band.MEDIUM, SILENT));
            to.add(new AtLeast(name, Reply.NO_STATED, Band.MEDIUM, SILENT));
        }
    }
}
