package dev.vigil.triage.referral;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.triage.assessment.Spoken;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The answers about one referral, the latest to each question. */
record Knowledge(List<KnownFact> known) {

    static final Knowledge NOTHING = new Knowledge(List.of());

    Knowledge {
        known = List.copyOf(known);
    }

    Knowledge learn(Collection<Fact> facts, Instant at) {
        var latest = new LinkedHashMap<String, KnownFact>();
        for (var fact : known) latest.put(fact.fact().question(), fact);
        for (var fact : facts) {
            latest.merge(
                    fact.question(), new KnownFact(fact, at), (old, learnt) -> learnt.replaces(old) ? learnt : old);
        }
        return new Knowledge(List.copyOf(latest.values()));
    }

    List<Fact> facts() {
        return known.stream().map(KnownFact::fact).toList();
    }

    /** Whether both say the same, whoever says so; not asked is the same as unknown. */
    boolean saysTheSameAs(Knowledge other) {
        return answers().equals(other.answers());
    }

    /** Each answer that is another than before, in words. */
    List<String> newsSince(Knowledge before) {
        var earlier = before.answers();
        return known.stream()
                .map(KnownFact::fact)
                .filter(fact -> fact.answer().isKnown())
                .filter(fact -> !said(fact).equals(earlier.get(fact.question())))
                .map(fact -> Spoken.question(fact.question()) + " " + Spoken.answer(fact) + ", before: "
                        + (earlier.containsKey(fact.question())
                                ? earlier.get(fact.question()).words()
                                : "unknown"))
                .toList();
    }

    private record Said(Answer answer, String value) {
        String words() {
            return Spoken.answer(answer, value);
        }
    }

    private static Said said(Fact fact) {
        return new Said(fact.answer(), fact.value());
    }

    private Map<String, Said> answers() {
        return known.stream()
                .map(KnownFact::fact)
                .filter(fact -> fact.answer().isKnown())
                .collect(Collectors.toMap(Fact::question, Knowledge::said));
    }
}
