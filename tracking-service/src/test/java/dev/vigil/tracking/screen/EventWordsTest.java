package dev.vigil.tracking.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Actor;
import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    private static final Instant NOW = Samples.NOW;
    private static final ReferralId REFERRAL = new ReferralId(new UUID(1, 2));
    private static final Entry ENTRY = new Entry(NOW, NOW, new Actor("Test Rowan", "FORCE-A"), null);

    @Test
    void breachNamesTheLimitThatPassed() {
        var words = EventWords.of(new ClockEvent.Breached(REFERRAL, rung("7d", 100, false)));

        assertThat(words)
                .isEqualTo(new EventWords("Clock breached", "The limit of 7 d for first action has passed.", "over"));
    }

    @Test
    void laterRungSaysHowManyTimesTheLimit() {
        var words = EventWords.of(new ClockEvent.Breached(REFERRAL, rung("24h", 4000, true)));

        assertThat(words.detail()).isEqualTo("40 times 24 h for first action.");
    }

    @Test
    void warningIsNoBreach() {
        var words = EventWords.of(new ClockEvent.DueSoon(REFERRAL, rung("7d", 80, false)));

        assertThat(words).isEqualTo(new EventWords("Clock warning", "80% of 7 d for first action used.", "soon"));
    }

    @Test
    void checkTellsWhatItFoundInTheWordsOfTheSheet() {
        var fact = new Fact("occupation", Answer.YES, "works-with-children", "check");

        var words = EventWords.of(new CaseEvent.CheckCompleted(REFERRAL, ENTRY, "occupation", List.of(fact)));

        assertThat(words.title()).isEqualTo("Check completed: occupation");
        assertThat(words.detail()).isEqualTo("What is the subject's occupation? Works with children.");
    }

    @Test
    void laterAssessmentOfAnotherBandIsARaise() {
        assertThat(EventWords.of(assessed(null)).title()).isEqualTo("Assessed as high");
        assertThat(EventWords.of(assessed(Band.HIGH)).title()).isEqualTo("Assessed as high");
        assertThat(EventWords.of(assessed(Band.MEDIUM)).title()).isEqualTo("Raised to high");
    }

    private static TriageEvent.Assessed assessed(Band before) {
        return new TriageEvent.Assessed(
                REFERRAL,
                UUID.randomUUID(),
                NOW,
                Band.HIGH,
                before,
                40,
                new TriageEvent.PolicyVersion("national", "1", "ab"),
                List.of(),
                List.of("occupation"),
                List.of(),
                List.of());
    }

    private static ClockEvent.Rung rung(String limit, int percent, boolean late) {
        return new ClockEvent.Rung(
                "first-action", null, limit, NOW, NOW, percent, NOW, NOW, late, Band.HIGH, "FORCE-A");
    }
}
