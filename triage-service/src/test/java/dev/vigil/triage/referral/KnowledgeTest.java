package dev.vigil.triage.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnowledgeTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void latestAnswerWins() {
        var knowledge = Knowledge.NOTHING.learn(said(Answer.NO_STATED), MORNING).learn(said(Answer.YES), NOON);

        assertThat(knowledge.facts()).isEqualTo(said(Answer.YES));
    }

    @Test
    void latestAnswerWinsInWhateverOrderTheyArrive() {
        var knowledge = Knowledge.NOTHING.learn(said(Answer.YES), NOON).learn(said(Answer.NO_STATED), MORNING);

        assertThat(knowledge.facts()).isEqualTo(said(Answer.YES));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "NOT_ASKED"})
    void silenceNeverOverwritesAnAnswer(Answer silence) {
        var knowledge = Knowledge.NOTHING.learn(said(Answer.YES), MORNING).learn(said(silence), NOON);

        assertThat(knowledge.facts()).isEqualTo(said(Answer.YES));
    }

    @Test
    void earlierAnswerReplacesLaterSilence() {
        var knowledge = Knowledge.NOTHING.learn(said(Answer.UNKNOWN), NOON).learn(said(Answer.YES), MORNING);

        assertThat(knowledge.facts()).isEqualTo(said(Answer.YES));
    }

    @Test
    void sameAnswerFromAnotherSourceSaysNothingNew() {
        var once = Knowledge.NOTHING.learn(said(Answer.YES), MORNING);
        var twice = once.learn(List.of(new Fact("grooming", Answer.YES, null, "check:conduct by Test Rowan")), NOON);

        assertThat(twice.saysTheSameAs(once)).isTrue();
    }

    @Test
    void learningThatSomethingIsUnknownSaysNothingNew() {
        assertThat(Knowledge.NOTHING.learn(said(Answer.UNKNOWN), MORNING).saysTheSameAs(Knowledge.NOTHING))
                .isTrue();
    }

    @Test
    void anotherChoiceIsNews() {
        var before = Knowledge.NOTHING.learn(occupation("other"), MORNING);

        assertThat(before.learn(occupation("works-with-children"), NOON).saysTheSameAs(before))
                .isFalse();
    }

    private static List<Fact> said(Answer answer) {
        return List.of(new Fact("grooming", answer, null, "agency:national-hub"));
    }

    private static List<Fact> occupation(String value) {
        return List.of(new Fact("occupation", Answer.YES, value, "agency:national-hub"));
    }
}
