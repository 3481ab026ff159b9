package dev.vigil.tracking.figure.hop;

import static dev.vigil.tracking.figure.tally.Histories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.HoldKind;
import dev.vigil.tracking.figure.tally.Histories;
import dev.vigil.tracking.figure.tally.KnownCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopsTest {

    private static final UUID HANDOVER = UUID.randomUUID();
    private static final UUID HOLD = UUID.randomUUID();

    @Test
    void aHubThatReadsNothingFor499DaysIsNamedForAllOfThem() {
        var history = new Histories("NATIONAL-HUB", true, Duration.ZERO);

        var hops = CaseHops.of(history.history().knownAt(day(499)), "1");

        assertThat(hops.inWords()).isEqualTo("499 days: 499 at NATIONAL-HUB, unread");
        assertThat(hops.seconds()).isEqualTo(Duration.ofDays(499).toSeconds());
    }

    @Test
    void aYearIsSplitIntoWhoHadItAndWhatItWaitedFor() {
        var history = new Histories("FORCE-A", false, Duration.ofDays(5));
        var id = history.id();
        history.at(day(35), entry -> new CaseEvent.Opened(id, entry))
                .at(day(245), entry -> new CaseEvent.Assigned(id, entry, "FORCE-A", "T-MAPLE"))
                .at(
                        day(245),
                        entry ->
                                new CaseEvent.HoldPlaced(id, entry, HOLD, HoldKind.PLATFORM_DATA, "Test Oak", day(260)))
                .at(day(365), entry -> new CaseEvent.ActionRecorded(id, entry, ActionKind.ARREST))
                .stops(day(365));

        var hops = CaseHops.of(history.history().knownAt(day(400)), "1");

        assertThat(hops.inWords())
                .isEqualTo("365 days: 210 at FORCE-A, unassigned; 120 at FORCE-A, on hold for platform data; "
                        + "30 at FORCE-A, unread; 5 at agency:test-agency, not yet passed on");
        assertThat(hops.hops()).extracting(CaseHops.Leg::officer).containsExactly(null, null, null, "T-MAPLE");
    }

    @Test
    void timeUntilTheReceiverAcceptsIsTheSenders() {
        var history = new Histories("NATIONAL-HUB", true, Duration.ZERO);
        var id = history.id();
        history.at(
                        day(3),
                        entry -> new CaseEvent.HandoverRequested(id, entry, HANDOVER, "NATIONAL-HUB", "FORCE-A", null))
                .at(
                        day(10),
                        entry -> new CaseEvent.HandoverAccepted(
                                id, entry, HANDOVER, "NATIONAL-HUB", "FORCE-A", "FORCE", null));

        assertThat(Hops.of(history.history().knownAt(day(12))))
                .extracting(Hop::stage, Hop::unit)
                .containsExactly(
                        tuple(Stage.UNREAD, "NATIONAL-HUB"),
                        tuple(Stage.HANDOVER, "NATIONAL-HUB"),
                        tuple(Stage.UNREAD, "FORCE-A"));
    }

    /** Complaint 17: both the time since first receipt and the time since the present owner has it are kept. */
    @Test
    void transferDoesNotStartTheWaitAnew() {
        var history = new Histories("FORCE-A", false, Duration.ZERO);
        var id = history.id();
        history.at(
                day(100),
                entry -> new CaseEvent.HandoverAccepted(id, entry, HANDOVER, "FORCE-A", "FORCE-B", "FORCE", null));

        var hops = CaseHops.of(history.history().knownAt(day(110)), "1");

        assertThat(hops.seconds()).isEqualTo(Duration.ofDays(110).toSeconds());
        assertThat(hops.hops().getLast().from()).isEqualTo(day(100));
    }

    @Test
    void timeBetweenAnEndAndItsReopeningCountsOnceTheCaseIsOpenAgain() {
        var history = new Histories("FORCE-A", false, Duration.ZERO);
        var id = history.id();
        history.at(day(1), entry -> new CaseEvent.Opened(id, entry))
                .at(day(2), entry -> new CaseEvent.Decided(id, entry, "15", List.of(), null))
                .at(day(4), entry -> new CaseEvent.ReferrerInformed(id, entry, "15"))
                .stops(day(4))
                .at(day(30), entry -> new CaseEvent.Reopened(id, entry, day(4)))
                .restarts(day(30));

        assertThat(Hops.of(history.history().knownAt(day(20))).getLast().to()).isEqualTo(day(4));
        assertThat(Hops.of(history.history().knownAt(day(31))))
                .extracting(Hop::stage)
                .containsExactly(Stage.UNREAD, Stage.UNASSIGNED, Stage.DECISION_TO_TELL, Stage.ENDED, Stage.UNASSIGNED);
    }

    @Test
    void whatWasRecordedLaterIsNotKnownBefore() {
        var history = new Histories("FORCE-A", false, Duration.ZERO);
        history.late(day(1), day(9), entry -> new CaseEvent.Opened(history.id(), entry));

        assertThat(Hops.of(history.history().knownAt(day(8))))
                .extracting(Hop::stage)
                .containsExactly(Stage.UNREAD);
        assertThat(Hops.of(history.history().knownAt(day(9))))
                .extracting(Hop::stage)
                .containsExactly(Stage.UNREAD, Stage.UNASSIGNED);
    }

    @Test
    void aCorrectedEntryCountsAsIfItHadNeverBeenFromTheCorrectionOn() {
        var history = new Histories("FORCE-A", false, Duration.ZERO);
        history.at(day(1), entry -> new CaseEvent.Opened(history.id(), entry))
                .at(day(5), entry -> new CaseEvent.EntryCorrected(history.id(), entry, 2, null));

        assertThat(Hops.of(history.history().knownAt(day(4)))).hasSize(2);
        assertThat(Hops.of(history.history().knownAt(day(5))))
                .extracting(Hop::stage)
                .containsExactly(Stage.UNREAD);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyInstantBelongsToOneHopAndAllAddUpToTheHeadlineWait(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var history = Histories.random(random, random.nextInt(25));
            var known = history.knownAt(FIRST.plus(Duration.ofMillis((long) (random.nextDouble() * 90 * 86_400_000L)))
                    .plus(Duration.ofDays(3)));
            check(known);
        }
    }

    private static void check(KnownCase known) {
        var hops = CaseHops.of(known, "1");
        var end = known.headline().stopKnownAt(known.at()).orElse(known.at());
        assertThat(hops.seconds()).isEqualTo(Duration.between(FIRST, end).toSeconds());
        var at = FIRST;
        for (var hop : hops.hops()) {
            assertThat(hop.from()).isEqualTo(at);
            at = hop.to() == null ? end : hop.to();
            assertThat(at).isAfterOrEqualTo(hop.from());
            var middle = hop.from().plus(Duration.between(hop.from(), at).dividedBy(2));
            assertThat(hop.stage())
                    .as("stage at %s of %s", middle, known.entries())
                    .isEqualTo(NaiveStage.at(known, middle));
        }
        assertThat(at).isEqualTo(end);
    }

    private static Instant day(int days) {
        return FIRST.plus(Duration.ofDays(days));
    }
}
