package dev.vigil.tracking.casefile;

import static dev.vigil.tracking.casefile.Walk.FORCE;
import static dev.vigil.tracking.casefile.Walk.HUB;
import static dev.vigil.tracking.casefile.Walk.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.CaseEvent.ActionRecorded;
import dev.vigil.contract.InvestigationEvent.DeviceSeized;
import dev.vigil.contract.InvestigationEvent.ExaminationStarted;
import dev.vigil.contract.RiskKind;
import dev.vigil.contract.RiskLevel;
import dev.vigil.contract.VigilEvent;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionProcedureTest {

    private final Walk walk = Walk.at("FORCE-A").after(Duration.ofDays(1));

    private Order never(Class<? extends VigilEvent> kind) {
        return new Order.Correct(walk.seqOf(kind), null);
    }

    private Order at(Class<? extends VigilEvent> kind, Instant occurredAt) {
        return new Order.Correct(walk.seqOf(kind), occurredAt);
    }

    private Refusal refusal(Order order) {
        return catchThrowableOfType(Refusal.class, () -> walk.decide(FORCE, order, walk.now, "because"));
    }

    @Test
    void actThatNeverWasCountsNoLonger() {
        walk.acts(FORCE, ActionKind.VISIT).after(Duration.ofDays(1));

        walk.does(FORCE, never(ActionRecorded.class));

        assertThat(walk.state().course().firstActionAt()).isNull();
        assertThat(walk.state().course().progress()).isEqualTo(Progress.OPENED);
        assertThat(walk.timeline()).extracting(line -> line.event()).hasOnlyElementsOfTypes(VigilEvent.class);
        assertThat(walk.seqOf(ActionRecorded.class)).isEqualTo(3);
    }

    @Test
    void f11ActThatWasEarlierCountsFromThen() {
        var earlier = walk.now.minus(Duration.ofHours(5));
        walk.acts(FORCE, ActionKind.VISIT).after(Duration.ofDays(1));

        walk.does(FORCE, at(ActionRecorded.class, earlier));

        assertThat(walk.state().course().firstActionAt()).isEqualTo(earlier);
    }

    @Test
    void correctionMayBeCorrectedByAnotherOfTheSameLine() {
        walk.acts(FORCE, ActionKind.VISIT).after(Duration.ofDays(1));
        var acted = walk.state().course().firstActionAt();
        walk.does(FORCE, never(ActionRecorded.class));
        assertThat(refusal(never(ActionRecorded.class)).faults())
                .extracting(Refusal.Fault::pointer)
                .containsExactly("/occurredAt");

        walk.does(FORCE, at(ActionRecorded.class, acted));

        assertThat(walk.state().course().firstActionAt()).isEqualTo(acted);
    }

    @Test
    void correctionNeedsTheOwnerAndAReason() {
        walk.acts(FORCE, ActionKind.VISIT);

        var byOthers = catchThrowableOfType(
                Refusal.class, () -> walk.decide(HUB, never(ActionRecorded.class), walk.now, "because"));
        var silent = catchThrowableOfType(
                Refusal.class, () -> walk.decide(FORCE, never(ActionRecorded.class), walk.now, " "));

        assertThat(byOthers.kind()).isEqualTo(ProblemKind.NOT_THE_OWNER);
        assertThat(silent.kind()).isEqualTo(ProblemKind.MISSING_FIELD);
    }

    @Test
    void whatOthersSaidAndHandoversAndCorrectionsStand() {
        walk.graded(Band.HIGH).acts(FORCE, ActionKind.VISIT).does(FORCE, never(ActionRecorded.class));
        walk.does(FORCE, new Order.RequestHandover(UUID.randomUUID(), "FORCE-B"));

        for (var seq : List.of(
                1, 2, walk.seqOf(CaseEvent.EntryCorrected.class), walk.seqOf(CaseEvent.HandoverRequested.class), 99)) {
            var refusal = refusal(new Order.Correct(seq, null));
            assertThat(refusal.kind()).isEqualTo(ProblemKind.INVALID_FIELD);
            assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/corrects");
        }
    }

    @Test
    void lineWasNotBeforeFirstReceiptNorAfterItWasRecorded() {
        walk.acts(FORCE, ActionKind.VISIT);
        var recorded = walk.now;
        walk.after(Duration.ofDays(1));

        for (var at : List.of(RECEIVED.minusSeconds(1), recorded.plusSeconds(1), recorded)) {
            assertThat(refusal(at(ActionRecorded.class, at)).faults())
                    .extracting(Refusal.Fault::pointer)
                    .containsExactly("/occurredAt");
        }
    }

    @Test
    void whatALaterEntryRestsOnIsNotTakenAway() {
        walk.does(FORCE, new Order.SeizeDevice("phone")).does(FORCE, new Order.StartExamination("D1"));

        var refusal = refusal(never(DeviceSeized.class));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
        assertThat(refusal).hasMessageContaining("entry " + walk.seqOf(ExaminationStarted.class) + " rests on it");
        walk.does(FORCE, never(ExaminationStarted.class)).does(FORCE, never(DeviceSeized.class));
        assertThat(walk.state().investigation().devices()).isEmpty();
    }

    @Test
    void caseThatWasWorkedOnWasOpened() {
        walk.acts(FORCE, ActionKind.VISIT);

        assertThat(refusal(never(CaseEvent.Opened.class)).kind()).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
    }

    @Test
    void closureByMistakeIsTakenBackWithoutReopening() {
        walk.decided(FORCE, "15", true).does(FORCE, new Order.Close()).after(Duration.ofDays(1));
        assertThat(refusal(never(CaseEvent.Decided.class)).kind()).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);

        walk.does(FORCE, never(CaseEvent.Closed.class));

        assertThat(walk.state().course().progress()).isEqualTo(Progress.DECIDED);
    }

    @Test
    void e3AssessmentThatADisposalRestsOnIsNotTakenAway() {
        walk.does(FORCE, new Order.AssessRisk(RiskKind.CONTACT, RiskLevel.LOW, "decision"))
                .decided(FORCE, "22", false);

        assertThat(refusal(never(dev.vigil.contract.InvestigationEvent.RiskAssessed.class))
                        .kind())
                .isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
    }

    @Test
    void decisionIsNotMovedBehindTellingIt() {
        walk.after(Duration.ofHours(1)).decided(FORCE, "15", false);
        walk.does(FORCE, new Order.InformReferrer(), walk.now, null);
        var told = walk.now;
        walk.after(Duration.ofDays(1));

        assertThat(refusal(at(CaseEvent.Decided.class, told.minus(Duration.ofMinutes(5)))))
                .isNull();
        assertThat(refusal(at(CaseEvent.ReferrerInformed.class, told.minus(Duration.ofMinutes(5))))
                        .kind())
                .isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
    }
}
