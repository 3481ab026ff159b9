package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.triage.policy.WhatIf.Answered;
import dev.vigil.triage.policy.WhatIf.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final int CASES = 300;

    private record Case(Draft draft, Replies now) {
        static Case random(Random random) {
            var draft = Draft.random(random);
            return new Case(draft, KieRefereeTest.replies(draft.policy(), random));
        }

        Stream<Case> smaller() {
            return draft.smaller().map(less -> new Case(less, now));
        }
    }

    @Test
    void noSmallerChangeRaisesOrLowersTheBandThanTryingEverythingFinds() {
        Property.of(Case::random, Case::smaller).holds(CASES, generated -> {
            var policy = generated.draft().policy();
            var band = policy.outcome(generated.now()).band();
            var whatIf = policy.whatIf(generated.now());
            return isSmallest(policy, generated.now(), whatIf.raising(above(band)), above(band))
                    && isSmallest(policy, generated.now(), whatIf.lowering(below(band)), below(band));
        });
    }

    @Test
    void everyChangeLeadsToTheBandThatItNames() {
        Property.of(Case::random, Case::smaller).holds(CASES, generated -> {
            var policy = generated.draft().policy();
            var band = policy.outcome(generated.now()).band();
            var whatIf = policy.whatIf(generated.now());
            return Stream.concat(whatIf.raising(above(band)).stream(), whatIf.lowering(below(band)).stream())
                    .allMatch(change ->
                            policy.outcome(after(generated.now(), change)).band() == change.band());
        });
    }

    @Test
    void everySingleAnswerThatWouldDoIsNamed() {
        Property.of(Case::random, Case::smaller).holds(CASES, generated -> {
            var policy = generated.draft().policy();
            var above = above(policy.outcome(generated.now()).band());
            var named = policy.whatIf(generated.now()).raising(above).stream()
                    .filter(change -> change.answers().size() == 1)
                    .map(change -> change.answers().getFirst().question())
                    .toList();
            return policy.sheet().questions().stream()
                    .map(Question::name)
                    .filter(question -> learnable(policy, question).stream()
                            .anyMatch(reply ->
                                    above.test(policy.outcome(generated.now().with(question, reply))
                                            .band())))
                    .allMatch(named::contains);
        });
    }

    @Test
    void whenNothingIsKnownEachWayToAChildWouldRaiseAloneAndOnlyAllChecksTogetherSupportLow() {
        var whatIf = DefaultPolicy.file().policy().whatIf(Replies.NONE);

        assertThat(whatIf.raising(above(Band.MEDIUM)))
                .contains(new Change(List.of(new Answered("livesWithChild", Answer.YES, null)), Band.HIGH))
                .allMatch(change -> change.answers().size() == 1);
        assertThat(whatIf.lowering(below(Band.MEDIUM))).singleElement().satisfies(change -> {
            assertThat(change.band()).isEqualTo(Band.LOW);
            assertThat(change.answers())
                    .extracting(Answered::question)
                    .contains("livesWithChild", "familyContact", "paidWork", "volunteering", "neighbourContact");
            assertThat(change.answers()).extracting(Answered::answer).doesNotContain(Answer.NO_STATED, Answer.UNKNOWN);
        });
    }

    private static Predicate<Band> above(Band band) {
        return other -> !band.isAtLeast(other);
    }

    private static Predicate<Band> below(Band band) {
        return other -> !other.isAtLeast(band);
    }

    private static boolean isSmallest(Policy policy, Replies now, List<Change> changes, Predicate<Band> wanted) {
        var fewest = fewest(policy, now, wanted);
        return changes.isEmpty()
                ? fewest.isEmpty()
                : changes.stream().allMatch(change -> change.answers().size() == fewest.orElse(-1));
    }

    /** Every combination of everything that could be found out. */
    private static OptionalInt fewest(Policy policy, Replies now, Predicate<Band> wanted) {
        var all = new ArrayList<>(List.of(now));
        for (var question : policy.sheet().questions()) {
            var more = new ArrayList<Replies>();
            for (var replies : all) {
                more.add(replies);
                for (var reply : learnable(policy, question.name())) more.add(replies.with(question.name(), reply));
            }
            all = more;
        }
        return all.stream()
                .filter(replies -> wanted.test(policy.outcome(replies).band()))
                .mapToInt(replies -> (int) policy.sheet().questions().stream()
                        .filter(question -> !replies.to(question.name()).equals(now.to(question.name())))
                        .count())
                .min();
    }

    private static List<Reply> learnable(Policy policy, String question) {
        return policy.domain().all(question).stream()
                .filter(reply -> !reply.equals(Reply.SILENCE) && !reply.equals(Reply.NO_STATED))
                .toList();
    }

    private static Replies after(Replies now, Change change) {
        var replies = now;
        for (var answered : change.answers()) replies = replies.with(answered.question(), reply(answered));
        return replies;
    }

    private static Reply reply(Answered answered) {
        if (answered.answer() == Answer.NO_CHECKED) return Reply.NO_CHECKED;
        if (answered.value() == null) return Reply.YES;
        return answered.value().matches("-?[0-9.]+")
                ? new Reply.Amount(new BigDecimal(answered.value()))
                : new Reply.Word(answered.value());
    }
}
