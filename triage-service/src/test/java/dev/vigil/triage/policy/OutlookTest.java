package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import dev.vigil.contract.QuestionSheet.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private record Case(Draft draft, Replies known) {
        static Case random(Random random) {
            var draft = Draft.random(random);
            return new Case(draft, KieRefereeTest.replies(draft.policy(), random));
        }

        Stream<Case> smaller() {
            return draft.smaller().map(less -> new Case(less, known));
        }
    }

    @Test
    void questionThatCouldRaiseTheBandIsNeverLeftOut() {
        Property.of(Case::random, Case::smaller).holds(300, generated -> {
            var policy = generated.draft().policy();
            var open = open(policy, generated.known());
            var outlook = policy.outlook(generated.known(), open);
            var band = policy.outcome(generated.known()).band();
            return open.stream()
                    .filter(question -> couldRaise(policy, generated.known(), open, question, band))
                    .allMatch(question -> outlook.couldRaise(question, band));
        });
    }

    @Test
    void bandNeverComesToLieAboveTheCeiling() {
        Property.of(Case::random, Case::smaller).holds(300, generated -> {
            var policy = generated.draft().policy();
            var open = open(policy, generated.known());
            var ceiling = policy.outlook(generated.known(), open).ceiling();
            return everything(policy, generated.known(), open).stream()
                    .allMatch(
                            replies -> ceiling.isAtLeast(policy.outcome(replies).band()));
        });
    }

    @Test
    void answerAloneIsTriedOut() {
        var policy = DefaultPolicy.file().policy();
        var outlook = policy.outlook(Replies.NONE, List.of("positionOfTrust", "threatToLife", "platformEscalation"));

        assertThat(outlook.alone("positionOfTrust")).isEqualTo(Band.HIGH);
        assertThat(outlook.alone("threatToLife")).isEqualTo(Band.IMMEDIATE);
        assertThat(outlook.alone("platformEscalation")).isEqualTo(Band.MEDIUM);
    }

    @Test
    void nothingRaisesTheHighestBand() {
        var policy = DefaultPolicy.file().policy();
        var threat = Replies.NONE.with("threatToLife", Reply.YES);

        assertThat(policy.outlook(threat, open(policy, threat)).couldRaise("positionOfTrust", Band.IMMEDIATE))
                .isFalse();
    }

    /** Whether some answer lifts the band with which it would have stayed otherwise, whatever else is answered. */
    private static boolean couldRaise(Policy policy, Replies known, List<String> open, String question, Band band) {
        var others = open.stream().filter(other -> !other.equals(question)).toList();
        return everything(policy, known, others).stream().anyMatch(replies -> {
            var without = policy.outcome(replies).band();
            return policy.domain().all(question).stream()
                    .map(reply -> policy.outcome(replies.with(question, reply)).band())
                    .anyMatch(with -> with.compareTo(without) < 0 && with.compareTo(band) < 0);
        });
    }

    private static List<String> open(Policy policy, Replies known) {
        return policy.sheet().questions().stream()
                .map(Question::name)
                .filter(name ->
                        known.to(name).equals(Reply.SILENCE) || known.to(name).equals(Reply.NO_STATED))
                .toList();
    }

    private static List<Replies> everything(Policy policy, Replies known, List<String> questions) {
        var all = List.of(known);
        for (var question : questions) {
            var more = new ArrayList<Replies>();
            for (var replies : all) {
                for (var reply : policy.domain().all(question)) more.add(replies.with(question, reply));
            }
            all = more;
        }
        return all;
    }
}
