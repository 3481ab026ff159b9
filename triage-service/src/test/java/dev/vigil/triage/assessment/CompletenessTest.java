package dev.vigil.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.sheet.Sheets;
import dev.vigil.triage.policy.DefaultPolicy;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.policy.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A report can score 95 of 100 on quality and 6 of 100 on rescue priority. */
class CompletenessTest {

    private static final Policy POLICY = DefaultPolicy.file().policy();
    private static final int CASES = 300;

    @Test
    void unknownAndNotAskedAnswerNothing() {
        assertThat(completeness(List.of(fact("grooming", Answer.UNKNOWN), fact("production", Answer.NOT_ASKED)))
                        .answered())
                .isZero();
    }

    @Test
    void everyQuestionCountsTheSame() {
        var counts = Sheets.current().questions().stream()
                .map(question -> completeness(List.of(fact(question.name(), Answer.NO_STATED)))
                        .percent())
                .distinct();

        assertThat(counts).hasSize(1);
    }

    /** Which of several negative answers came from a check matters to the band, and is all the same to completeness. */
    @Test
    void sameCompletenessGoesWithEveryBand() {
        var stated = Sheets.current().questions().stream()
                .map(question -> fact(question.name(), Answer.NO_STATED))
                .toList();
        var checked = Sheets.current().questions().stream()
                .map(question -> fact(question.name(), Answer.NO_CHECKED))
                .toList();

        assertThat(completeness(stated)).isEqualTo(completeness(checked));
        assertThat(Advice.on(POLICY, stated, null).band())
                .isNotEqualTo(Advice.on(POLICY, checked, null).band());
    }

    @Test
    void answeringWhatNoRuleAsksChangesCompletenessAndNothingElse() {
        Property.<List<Fact>>of(CompletenessTest::facts, CompletenessTest::fewer)
                .holds(CASES, facts -> {
                    var more = new ArrayList<>(facts);
                    for (var question : Sheets.current().questions()) {
                        if (!POLICY.asksAbout(question.name())) more.add(fact(question.name(), Answer.NO_STATED));
                    }
                    return completeness(more).answered() > completeness(facts).answered()
                            && Advice.on(POLICY, more, null).equals(Advice.on(POLICY, facts, null));
                });
    }

    private static List<Fact> facts(Random random) {
        return Sheets.current().questions().stream()
                .filter(question -> POLICY.asksAbout(question.name()) && random.nextBoolean())
                .map(question -> fact(question, random))
                .toList();
    }

    private static Fact fact(Question question, Random random) {
        var answer = Answer.values()[random.nextInt(Answer.values().length)];
        return question.kind() == Kind.YES_NO || answer != Answer.YES
                ? fact(question.name(), answer)
                : fact(question.name(), Answer.UNKNOWN);
    }

    private static Stream<List<Fact>> fewer(List<Fact> facts) {
        return IntStream.range(0, facts.size()).mapToObj(left -> {
            var rest = new ArrayList<>(facts);
            rest.remove(left);
            return rest;
        });
    }

    private static Completeness completeness(List<Fact> facts) {
        return Completeness.of(facts, Sheets.current());
    }

    private static Fact fact(String question, Answer answer) {
        return new Fact(question, answer, null, "agency:national-hub");
    }
}
