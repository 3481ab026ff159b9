package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KieRefereeTest {

    private static final DefaultPolicy FILE = DefaultPolicy.file();

    @Test
    void defaultPolicyIsValidDmn() {
        var complaints = KieReferee.complaints(FILE.xml());

        assertThat(complaints).isEmpty();
    }

    @Test
    void refereeAgreesOnEveryReferral() {
        var policy = FILE.policy();
        var referee = new KieReferee(FILE.bytes());

        for (var seed = 0; seed < 500; seed++) {
            var replies = replies(policy, new Random(seed));
            var ours = policy.outcome(replies);
            assertThat(referee.verdict(policy, replies))
                    .as("seed %d: %s", seed, replies)
                    .isEqualTo(new KieReferee.Verdict(ours.score(), ours.tally().floor(), ours.band()));
        }
    }

    @Test
    void refereeAgreesThatSilenceIsMediumAndCheckedNoIsLow() {
        var policy = FILE.policy();
        var referee = new KieReferee(FILE.bytes());
        var ruledOut = Replies.NONE;
        for (var question : policy.sheet().questions()) {
            ruledOut = ruledOut.with(
                    question.name(), policy.domain().all(question.name()).get(1));
        }

        assertThat(referee.verdict(policy, Replies.NONE).band()).hasToString("MEDIUM");
        assertThat(referee.verdict(policy, ruledOut).band()).hasToString("LOW");
        assertThat(policy.outcome(ruledOut).matches()).isEmpty();
    }

    static Replies replies(Policy policy, Random random) {
        var replies = new HashMap<String, Reply>();
        var answered = random.nextDouble();
        for (var question : policy.sheet().questions()) {
            var all = policy.domain().all(question.name());
            if (random.nextDouble() < answered) {
                replies.put(question.name(), all.get(random.nextInt(all.size())));
            }
        }
        return new Replies(replies);
    }
}
