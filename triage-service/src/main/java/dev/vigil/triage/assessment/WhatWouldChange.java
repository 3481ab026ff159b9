package dev.vigil.triage.assessment;

import dev.vigil.contract.Band;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.policy.WhatIf.Answered;
import dev.vigil.triage.policy.WhatIf.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would lead to another band. Answers raise by themselves; that they support a lower band is advice to a person.
 *
 * @param raise each single answer that would do, or the fewest that would together
 * @param lower likewise; the band is what they would support if a person decides so
 */
@Schema(
        description =
                "The smallest changes of answers that would raise the band, and those that would support a lower one.")
public record WhatWouldChange(
        @Schema(description = "The most urgent band first.") List<Turn> raise,

        @Schema(
                description =
                        "The band is what the answers would support if a person decides so: nothing lowers it by itself.")
        List<Turn> lower) {

    @Schema(description = "Answers that together lead to a band.")
    public record Turn(Band band, List<Answered> answers) {
        static Turn of(Change change) {
            return new Turn(change.band(), change.answers());
        }

        String words() {
            return answers.stream().map(Turn::words).collect(Collectors.joining("; and "));
        }

        private static String words(Answered answered) {
            var number = answered.value() != null && answered.value().matches("[0-9.]+") ? ", for example" : "";
            return Spoken.question(answered.question()) + " " + Spoken.answer(answered.answer(), answered.value())
                    + number;
        }
    }

    static WhatWouldChange to(Policy policy, Basis basis, Advice advice) {
        var known = basis.known();
        var whatIf = policy.whatIf(known.replies(policy));
        var bar = basis.bar(policy, advice.band());
        var raise = whatIf.raising(band -> !bar.isAtLeast(band));
        var lower = isLowerSupported(known, advice)
                ? List.<Change>of()
                : whatIf.lowering(band -> !known.withLinks(band).isAtLeast(advice.band()));
        return new WhatWouldChange(
                turns(raise).stream().sorted(Comparator.comparing(Turn::band)).toList(), turns(lower));
    }

    private static List<Turn> turns(List<Change> changes) {
        return changes.stream().map(Turn::of).toList();
    }

    private static boolean isLowerSupported(Known known, Advice advice) {
        return !known.withLinks(advice.policyBand()).isAtLeast(advice.band());
    }

    List<String> words(Known known, Advice advice) {
        var words = new ArrayList<String>();
        if (raise.isEmpty()) words.add("No change of answers would raise the band above " + advice.band() + ".");
        for (var turn : raise) words.add("Would raise the band to " + turn.band() + ": " + turn.words() + ".");
        if (isLowerSupported(known, advice)) {
            var supported = known.withLinks(advice.policyBand());
            words.add("The answers as they are support " + supported + ", if a person decides so.");
        } else if (lower.isEmpty()) {
            words.add("No change of answers would support a band lower than " + advice.band() + ".");
        }
        for (var turn : lower) {
            words.add("Would support " + turn.band() + ", if a person decides so: " + turn.words() + ".");
        }
        return words;
    }
}
