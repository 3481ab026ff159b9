package dev.vigil.tracking.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent.ActionRecorded;
import dev.vigil.contract.CaseEvent.EntryCorrected;
import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.VigilEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final ReferralId REFERRAL = new ReferralId(UUID.randomUUID());
    private static final Actor BY = new Actor("Test Rowan", "FORCE-A");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final TimelineEntry visit = visit(1);
    private final TimelineEntry second = visit(2);

    private static TimelineEntry visit(long seq) {
        return line(seq, new ActionRecorded(REFERRAL, entry(), ActionKind.VISIT));
    }

    private static TimelineEntry correction(long seq, int corrects, Instant occurredAt) {
        return line(seq, new EntryCorrected(REFERRAL, entry(), corrects, occurredAt));
    }

    private static Entry entry() {
        return new Entry(NOON, NOON, BY, "because");
    }

    private static TimelineEntry line(long seq, VigilEvent event) {
        return new TimelineEntry(seq, event, NOON, NOON, BY, "because", null, seq, null);
    }

    @Test
    void timelineWithoutCorrectionsIsToldAsItStands() {
        assertThat(Corrections.effective(List.of(visit, second))).containsExactly(visit, second);
    }

    @Test
    void lineThatNeverWasIsLeftOut() {
        var correction = correction(3, 1, null);

        assertThat(Corrections.effective(List.of(visit, second, correction))).containsExactly(second, correction);
    }

    @Test
    void lineThatWasAtAnotherTimeKeepsItsPlaceAndGetsThatTime() {
        var told = Corrections.effective(List.of(visit, second, correction(3, 1, NINE)));

        assertThat(told).extracting(TimelineEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(told.getFirst().occurredAt()).isEqualTo(NINE);
        assertThat(((ActionRecorded) told.getFirst().event()).entry().occurredAt())
                .isEqualTo(NINE);
        assertThat(told.getFirst().recordedAt()).isEqualTo(NOON);
        assertThat(told.getFirst().isLate()).isTrue();
    }

    @Test
    void whatWasSaidLastAboutALineCounts() {
        var told = Corrections.effective(List.of(visit, correction(2, 1, null), correction(3, 1, NOON)));

        assertThat(told.getFirst()).isEqualTo(visit);
    }
}
