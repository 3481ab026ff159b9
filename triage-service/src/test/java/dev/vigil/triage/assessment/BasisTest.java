package dev.vigil.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.triage.policy.DefaultPolicy;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.policy.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BasisTest {

    private static final Policy POLICY = DefaultPolicy.file().policy();
    private static final Fact TEACHES = new Fact("positionOfTrust", Answer.YES, null, "check:occupation by Test Rowan");
    private static final Fact GROOMING = new Fact("grooming", Answer.YES, null, "agency:national-hub");
    private static final int HISTORIES = 400;

    @Test
    void bandThatAPersonLoweredStaysWhileNothingNewIsLearned() {
        var known = known(TEACHES);

        var again = Advice.on(POLICY, new Basis(known, Band.LOW, known));

        assertThat(again.policyBand()).isEqualTo(Band.HIGH);
        assertThat(again.band()).isEqualTo(Band.LOW);
    }

    @Test
    void answerNoHigherThanAtTheOverrideDoesNotRaise() {
        var decided = known(TEACHES);
        var since = known(TEACHES, new Fact("addressResolved", Answer.YES, null, "agency:national-hub"));

        assertThat(Advice.on(POLICY, new Basis(since, Band.LOW, decided)).band())
                .isEqualTo(Band.LOW);
    }

    @Test
    void somethingNewThatMakesTheAnswerHigherRaisesAfterALoweringOverride() {
        var decided = known(TEACHES);
        var since = known(TEACHES, GROOMING);

        assertThat(Advice.on(POLICY, new Basis(since, Band.LOW, decided)).band())
                .isEqualTo(Band.VERY_HIGH);
    }

    /** Neither does a link that was there when the person decided; a higher one since then does. */
    @Test
    void onlyALinkSinceTheOverrideRaises() {
        var decided = new Known(List.of(TEACHES), 0, Band.VERY_HIGH);

        assertThat(Advice.on(POLICY, new Basis(decided, Band.LOW, decided)).band())
                .isEqualTo(Band.LOW);
        assertThat(Advice.on(POLICY, new Basis(new Known(List.of(TEACHES), 0, Band.IMMEDIATE), Band.LOW, decided))
                        .band())
                .isEqualTo(Band.IMMEDIATE);
    }

    @Test
    void bandIsNeverBelowThatOfALinkedReferral() {
        assertThat(Advice.on(POLICY, new Basis(new Known(List.of(), 0, Band.IMMEDIATE), null, null))
                        .band())
                .isEqualTo(Band.IMMEDIATE);
    }

    @Test
    void questionsThatAPersonWeighedAreNotSaidToRaiseTheBand() {
        var known = known(TEACHES);

        var checks = Advice.on(POLICY, new Basis(known, Band.LOW, known)).checks();

        assertThat(checks)
                .noneMatch(check -> check.reason().contains("raise the band to HIGH"))
                .anyMatch(check -> check.reason().contains("raise the band to VERY_HIGH"));
    }

    /** Whatever is learned, linked, and decided in between. */
    @Test
    void automationNeverLowersAndRaisesAgainOnlyAboveWhatWasDecidedOn() {
        Property.of(History::random, History::shorter).holds(HISTORIES, History::isKept);
    }

    private static Known known(Fact... facts) {
        return new Known(List.of(facts), 0, null);
    }

    /** @param decided the band that a person sets at this step; null for a step of the machine */
    private record Step(Known known, Band decided) {}

    private record History(List<Step> steps) {

        static History random(Random random) {
            var questions = POLICY.sheet().questions();
            var facts = new ArrayList<Fact>();
            var steps = new ArrayList<Step>();
            for (var length = 2 + random.nextInt(8); length > 0; length--) {
                var question = questions.get(random.nextInt(questions.size()));
                facts.removeIf(fact -> fact.question().equals(question.name()));
                facts.add(fact(random, question));
                var linked = random.nextInt(4) == 0 ? Band.values()[random.nextInt(5)] : null;
                var decided = random.nextInt(3) == 0 ? Band.values()[random.nextInt(5)] : null;
                steps.add(new Step(new Known(facts, random.nextInt(3), linked), decided));
            }
            return new History(steps);
        }

        private static Fact fact(Random random, Question question) {
            var answer = Answer.values()[random.nextInt(Answer.values().length)];
            return new Fact(question.name(), answer, answer == Answer.YES ? value(random, question) : null, "test");
        }

        private static String value(Random random, Question question) {
            return switch (question.kind()) {
                case YES_NO -> null;
                case CHOICE ->
                    question.choices().get(random.nextInt(question.choices().size()));
                case NUMBER -> String.valueOf(random.nextInt(2_000));
            };
        }

        Stream<History> shorter() {
            return IntStream.range(0, steps.size()).mapToObj(left -> {
                var fewer = new ArrayList<>(steps);
                fewer.remove(left);
                return new History(fewer);
            });
        }

        boolean isKept() {
            Band band = null;
            Known decidedOn = null;
            for (var step : steps) {
                var next = Advice.on(POLICY, new Basis(step.known(), band, decidedOn))
                        .band();
                if (!isRight(band, next, step.known(), decidedOn)) return false;
                band = step.decided() == null ? next : step.decided();
                decidedOn = step.decided() == null ? decidedOn : step.known();
            }
            return true;
        }

        private static boolean isRight(Band before, Band next, Known known, Known decidedOn) {
            var answer = known.answer(POLICY);
            if (before == null) return next == answer;
            var raises = decidedOn == null || answer.compareTo(decidedOn.answer(POLICY)) < 0;
            return next == (raises && answer.compareTo(before) < 0 ? answer : before);
        }
    }
}
