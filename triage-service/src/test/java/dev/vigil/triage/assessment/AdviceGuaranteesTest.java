package dev.vigil.triage.assessment;

import static java.util.stream.Collectors.joining;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.sheet.Sheets;
import dev.vigil.triage.policy.DefaultPolicy;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.policy.Property;
import dev.vigil.triage.policy.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises about bands once more, from the outside: random referrals, told in facts as they arrive. */
class AdviceGuaranteesTest {

    private static final Policy POLICY = DefaultPolicy.file().policy();
    private static final int CASES = 1_000;

    /** @param question the one that is answered in different ways */
    private record Case(Question question, List<Fact> others) {

        static Case random(Random random) {
            var questions = Sheets.current().questions();
            var question = questions.get(random.nextInt(questions.size()));
            var others = questions.stream()
                    .filter(other -> !other.equals(question))
                    .map(other -> fact(other, random))
                    .toList();
            return new Case(question, others);
        }

        Stream<Case> smaller() {
            return IntStream.range(0, others.size())
                    .mapToObj(left -> new Case(
                            question,
                            IntStream.range(0, others.size())
                                    .filter(i -> i != left)
                                    .mapToObj(others::get)
                                    .toList()));
        }

        Band band(Answer answer, String value) {
            var facts = new ArrayList<>(others);
            facts.add(new Fact(question.name(), answer, value, null));
            return POLICY.outcome(Replies.of(facts, POLICY.sheet())).band();
        }

        Band gravest() {
            return switch (question.kind()) {
                case YES_NO -> band(Answer.YES, null);
                case CHOICE -> band(Answer.YES, question.choices().getFirst());
                case NUMBER -> band(Answer.YES, "0");
            };
        }

        @Override
        public String toString() {
            return question.name() + " beside "
                    + others.stream()
                            .map(fact -> fact.question() + " " + fact.answer() + " " + fact.value())
                            .collect(joining(", "));
        }
    }

    @Test
    void learningARiskNeverLowers() {
        holds(referral -> Stream.of(Answer.UNKNOWN, Answer.NOT_ASKED, Answer.NO_STATED, Answer.NO_CHECKED)
                .allMatch(before -> referral.gravest().isAtLeast(referral.band(before, null))));
    }

    @Test
    void unknownNeverRanksBelowACheckedNo() {
        holds(referral -> referral.band(Answer.UNKNOWN, null).isAtLeast(referral.band(Answer.NO_CHECKED, null)));
    }

    @Test
    void statedNoNeverRanksBelowACheckedNo() {
        holds(referral -> referral.band(Answer.NO_STATED, null).isAtLeast(referral.band(Answer.NO_CHECKED, null)));
    }

    @Test
    void graverChoiceNeverRanksBelowALesserOne() {
        holds(referral -> referral.question().choices() == null
                || IntStream.range(1, referral.question().choices().size())
                        .allMatch(choice -> referral.band(
                                        Answer.YES,
                                        referral.question().choices().get(choice - 1))
                                .isAtLeast(referral.band(
                                        Answer.YES,
                                        referral.question().choices().get(choice)))));
    }

    @Test
    void youngerChildAndFresherActivityNeverRankLower() {
        holds(referral -> switch (referral.question().kind()) {
            case YES_NO, CHOICE -> true;
            case NUMBER ->
                IntStream.rangeClosed(1, 40)
                        .map(step -> step * 10)
                        .allMatch(number -> referral.band(Answer.YES, Integer.toString(number - 10))
                                .isAtLeast(referral.band(Answer.YES, Integer.toString(number))));
        });
    }

    @Test
    void severityNeverLowers() {
        holds(referral -> !referral.question().name().equals("imageSeverity")
                || referral.question().choices().stream()
                        .allMatch(category ->
                                referral.band(Answer.YES, category).isAtLeast(referral.band(Answer.UNKNOWN, null))));
    }

    @Test
    void sameInputsGiveTheSameAdvice() {
        var readAgain = DefaultPolicy.file().policy();

        Property.of(Case::random, Case::smaller)
                .holds(
                        200,
                        referral -> Advice.on(POLICY, referral.others(), Band.LOW)
                                .equals(Advice.on(readAgain, referral.others().reversed(), Band.LOW)));
    }

    private static void holds(Predicate<Case> promise) {
        Property.of(Case::random, Case::smaller).holds(CASES, promise);
    }

    private static Fact fact(Question question, Random random) {
        var answer = Answer.values()[random.nextInt(Answer.values().length)];
        var value = answer != Answer.YES
                ? null
                : switch (question.kind()) {
                    case YES_NO -> null;
                    case CHOICE ->
                        question.choices().get(random.nextInt(question.choices().size()));
                    case NUMBER -> Integer.toString(random.nextInt(400));
                };
        return new Fact(question.name(), answer, value, null);
    }
}
