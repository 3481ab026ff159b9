package dev.vigil.tracking.casefile;

import static dev.vigil.tracking.casefile.Walk.FORCE;
import static dev.vigil.tracking.casefile.Walk.HUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ChildSafety;
import dev.vigil.contract.HoldKind;
import dev.vigil.contract.InvestigationEvent.ChildRecorded;
import dev.vigil.contract.InvestigationEvent.DeviceSeized;
import dev.vigil.contract.InvestigationEvent.SafeguardingShared;
import dev.vigil.contract.RiskKind;
import dev.vigil.contract.RiskLevel;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.investigation.Child;
import dev.vigil.tracking.investigation.Device.Stage;
import dev.vigil.tracking.investigation.InvestigationView;
import dev.vigil.tracking.investigation.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvestigationProcedureTest {

    private static final Order CHILD_AT_RISK = new Order.RecordChild(null, ChildSafety.AT_RISK);
    private static final Order PHONE = new Order.SeizeDevice("phone");
    private static final Order CONTACT_RISK = new Order.AssessRisk(RiskKind.CONTACT, RiskLevel.LOW, "decision");

    private final Walk walk = Walk.at("FORCE-A").after(Duration.ofDays(1));

    private Refusal refusal(Order order) {
        return refusal(order, walk.now, "because");
    }

    private Refusal refusal(Order order, Instant occurredAt, String reason) {
        return catchThrowableOfType(Refusal.class, () -> walk.decide(FORCE, order, occurredAt, reason));
    }

    private void assertRefusedNow(Order order) {
        assertThat(refusal(order).kind()).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
    }

    private InvestigationView view() {
        return WholeCase.of(walk.state(), List.of(), List.of(), walk.now).investigation();
    }

    @Test
    void d1SafeguardingIsSharedOfAllAtRiskAndWaitsForNoEvidence() {
        walk.does(FORCE, CHILD_AT_RISK)
                .does(FORCE, CHILD_AT_RISK)
                .does(FORCE, new Order.RecordChild(null, ChildSafety.NOT_ESTABLISHED));
        assertThat(view().tasks()).extracting(Task::because).containsExactly("C1", "C2");

        walk.does(FORCE, new Order.ShareSafeguarding(null));

        assertThat(((SafeguardingShared) walk.events.getLast()).children()).containsExactly("C1", "C2");
        assertThat(view().tasks()).isEmpty();
        assertRefusedNow(new Order.ShareSafeguarding(null));
    }

    @Test
    void d1ChildThatIsAtRiskAgainMustBeSharedAgain() {
        walk.does(FORCE, CHILD_AT_RISK).does(FORCE, new Order.ShareSafeguarding(null));
        walk.does(FORCE, new Order.RecordChild("C1", ChildSafety.SAFE));
        assertThat(view().children().toBeShared()).isZero();

        walk.does(FORCE, new Order.RecordChild("C1", ChildSafety.AT_RISK));

        assertThat(view().children().toBeShared()).isOne();
    }

    @Test
    void sharingNamesChildrenOfThisCaseOnly() {
        walk.does(FORCE, CHILD_AT_RISK);

        var refusal = refusal(new Order.ShareSafeguarding(List.of("C1", "C2")));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.INVALID_FIELD);
        assertThat(refusal.faults()).containsExactly(Refusal.Fault.at("/children/1", "is no child of this case: C1"));
    }

    @Test
    void d2DisclosureIsATaskOnceWorkWithChildrenIsKnownAndARefusalIsADecisionToo() {
        walk.does(FORCE, new Order.CompleteCheck("occupation", List.of(Walk.yes("volunteering"))));
        assertThat(view().tasks()).extracting(Task::what).containsExactly("disclosure-decision");
        var refusal = new Order.DecideDisclosure(false, "voluntary-body");
        assertThat(refusal(refusal, walk.now, null).kind()).isEqualTo(ProblemKind.MISSING_FIELD);

        walk.does(FORCE, refusal);

        assertThat(view().tasks()).isEmpty();
        assertThat(view().disclosures().getFirst().disclosed()).isFalse();
    }

    @Test
    void d3WelfareIsAssessedAfterEachContact() {
        walk.acts(FORCE, ActionKind.ARREST);
        walk.after(Duration.ofHours(1)).does(FORCE, new Order.AssessRisk(RiskKind.WELFARE, RiskLevel.HIGH, "arrest"));
        assertThat(view().tasks()).isEmpty();

        walk.after(Duration.ofHours(1)).acts(FORCE, ActionKind.RELEASED_UNDER_INVESTIGATION);
        walk.after(Duration.ofHours(1)).decided(FORCE, "1", false);

        assertThat(view().tasks())
                .extracting(Task::because)
                .containsExactly("released_under_investigation", "decision");
    }

    @Test
    void d4DeathOfTheSubjectClosesNothingAndIsRecordedOnce() {
        walk.acts(FORCE, ActionKind.VISIT).does(FORCE, new Order.RecordDeath());

        assertThat(walk.state().course().progress()).isEqualTo(Progress.ACTED_ON);
        assertThat(view().subjectDiedAt()).isEqualTo(walk.now);
        assertThat(view().tasks()).isEmpty();
        walk.does(FORCE, CHILD_AT_RISK);
        assertRefusedNow(new Order.RecordDeath());
    }

    @Test
    void d6ChildrenAreCountedEachWithASafetyOfItsOwn() {
        walk.does(FORCE, CHILD_AT_RISK).does(FORCE, CHILD_AT_RISK);
        walk.does(FORCE, new Order.RecordChild("C2", ChildSafety.SAFE));

        assertThat(view().children().known()).isEqualTo(2);
        assertThat(view().children().each())
                .extracting(Child::safety)
                .containsExactly(ChildSafety.AT_RISK, ChildSafety.SAFE);
        var refusal = refusal(new Order.RecordChild("C3", ChildSafety.SAFE));
        assertThat(refusal.kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(refusal.faults()).containsExactly(Refusal.Fault.in("child", "must be one of this case: C1, C2"));
    }

    @Test
    void e1NotPrioritisedNeedsAReasonAndAReviewDateAndStaysOpen() {
        var without = new Order.Decide("not_prioritised", null, "Test Oak");
        var past = new Order.Decide("not_prioritised", null, "Test Oak", walk.now);

        assertThat(List.of(refusal(without), refusal(past)))
                .allSatisfy(refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::pointer)
                        .containsExactly("/reviewAt"));
        walk.decided(FORCE, "not_prioritised", false);
        assertThat(walk.state().course().decision().reviewAt()).isAfter(walk.now);
        assertRefusedNow(new Order.Close());
    }

    @Test
    void onlyADecisionThatPutsTheCaseOffHasAReviewDate() {
        var refusal = refusal(new Order.Decide("15", null, "Test Oak", walk.now.plusSeconds(1)));

        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/reviewAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "6", "7", "8", "22"})
    void e3DisposalOutOfCourtNeedsAnAssessmentOfContactRiskAndIsFollowed(String outcome) {
        assertThat(refusal(new Order.Decide(outcome, null, "Test Oak")).kind())
                .isEqualTo(ProblemKind.CONTACT_RISK_OUTSTANDING);
        walk.does(FORCE, new Order.AssessRisk(RiskKind.WELFARE, RiskLevel.LOW, "decision"));
        assertThat(refusal(new Order.Decide(outcome, null, "Test Oak")).kind())
                .isEqualTo(ProblemKind.CONTACT_RISK_OUTSTANDING);

        walk.does(FORCE, CONTACT_RISK).decided(FORCE, outcome, true);

        assertRefusedNow(new Order.Close());
        assertThat(view().tasks()).extracting(Task::what).contains("disposal-outcome");
        walk.acts(FORCE, ActionKind.DISPOSAL_COMPLIED).does(FORCE, new Order.Close());
        assertThat(walk.state().course().progress()).isEqualTo(Progress.CLOSED);
    }

    @Test
    void disposalIsFollowedOnlyWhereThereIsOne() {
        walk.decided(FORCE, "15", false);

        assertRefusedNow(new Order.RecordAction(ActionKind.DISPOSAL_BREACHED));
    }

    @Test
    void e5DevicesAreCountedSeizedWaitingAndExamined() {
        walk.does(FORCE, PHONE).does(FORCE, PHONE).does(FORCE, PHONE);
        walk.does(FORCE, new Order.StartExamination("D1")).does(FORCE, new Order.StartExamination("D3"));
        walk.does(FORCE, new Order.FinishExamination("D3"));

        var devices = view().devices();
        assertThat(List.of(devices.seized(), devices.waiting(), devices.beingExamined(), devices.examined()))
                .containsExactly(3, 1, 1, 1);
        assertThat(devices.each())
                .extracting(device -> device.stage())
                .containsExactly(Stage.BEING_EXAMINED, Stage.WAITING, Stage.EXAMINED);
    }

    @Test
    void examinationFollowsSeizureAndIsFinishedOnce() {
        walk.does(FORCE, PHONE);

        assertThat(refusal(new Order.StartExamination("D2")).kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertRefusedNow(new Order.FinishExamination("D1"));
        assertThat(refusal(new Order.StartExamination("D1"), walk.now.minusSeconds(1), null)
                        .faults())
                .extracting(Refusal.Fault::pointer)
                .containsExactly("/occurredAt");
        walk.does(FORCE, new Order.StartExamination("D1")).does(FORCE, new Order.FinishExamination("D1"));
        assertRefusedNow(new Order.StartExamination("D1"));
        assertRefusedNow(new Order.FinishExamination("D1"));
    }

    @Test
    void e6OneReferralMayHaveNoWarrantOrSeveral() {
        assertThat(view().warrants().requested()).isZero();

        walk.acts(FORCE, ActionKind.WARRANT_REQUESTED).acts(FORCE, ActionKind.WARRANT_REFUSED);
        walk.acts(FORCE, ActionKind.WARRANT_REQUESTED).acts(FORCE, ActionKind.WARRANT_GRANTED);

        assertThat(walk.state().course().progress()).isEqualTo(Progress.OPENED);
        walk.acts(FORCE, ActionKind.WARRANT_EXECUTED);
        assertThat(walk.state().course().progress()).isEqualTo(Progress.ACTED_ON);
        var warrants = view().warrants();
        assertThat(List.of(warrants.requested(), warrants.refused(), warrants.granted(), warrants.executed()))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void bailFollowsAnArrestAndIsExtendedOnlyToLonger() {
        assertRefusedNow(new Order.SetBail(true));
        assertRefusedNow(new Order.ExtendBail("6mo", "inspector"));
        walk.acts(FORCE, ActionKind.ARREST).does(FORCE, new Order.SetBail(true));
        assertRefusedNow(new Order.SetBail(false));

        walk.does(FORCE, new Order.ExtendBail("9mo", "superintendent"));

        assertThat(refusal(new Order.ExtendBail("6mo", "inspector")).faults())
                .containsExactly(Refusal.Fault.at("/limit", "is no longer than now: 9mo"));
        walk.does(FORCE, new Order.EndBail());
        assertRefusedNow(new Order.EndBail());
        assertThat(view().bail().authority()).isEqualTo("superintendent");
        walk.does(FORCE, new Order.SetBail(false));
        assertThat(view().bail().limit()).isNull();
    }

    @Test
    void c6HoldNamesOwnerReasonAndReviewAndIsFlaggedWhenThatHasPassed() {
        var hold = UUID.randomUUID();
        var order = new Order.PlaceHold(hold, HoldKind.LABORATORY, "Test Elm", walk.now.plus(Duration.ofDays(7)));
        assertThat(refusal(order, walk.now, " ").kind()).isEqualTo(ProblemKind.MISSING_FIELD);
        assertThat(refusal(new Order.PlaceHold(hold, HoldKind.COURT, "Test Elm", walk.now))
                        .faults())
                .containsExactly(Refusal.Fault.at("/reviewAt", "is not in the future"));
        walk.does(FORCE, order);

        walk.after(Duration.ofDays(7));
        assertThat(holds().getFirst().pastReview()).isTrue();
        walk.does(FORCE, new Order.ReviewHold(hold, walk.now.plus(Duration.ofDays(7))));
        assertThat(holds().getFirst().pastReview()).isFalse();

        walk.does(FORCE, new Order.LiftHold(hold)).after(Duration.ofDays(30));
        assertThat(holds().getFirst().pastReview()).isFalse();
        assertRefusedNow(new Order.LiftHold(hold));
        assertThat(refusal(new Order.LiftHold(UUID.randomUUID())).kind()).isEqualTo(ProblemKind.NOT_FOUND);
    }

    private List<dev.vigil.tracking.hold.HoldView> holds() {
        return WholeCase.of(walk.state(), List.of(), List.of(), walk.now).holds();
    }

    @Test
    void stepsAreTheOwnersAndNotOfAClosedCase() {
        var refusal = catchThrowableOfType(Refusal.class, () -> walk.decide(HUB, PHONE, walk.now, null));
        assertThat(refusal.kind()).isEqualTo(ProblemKind.NOT_THE_OWNER);

        walk.decided(FORCE, "15", true).does(FORCE, new Order.Close());

        assertThat(List.of(PHONE, CHILD_AT_RISK, new Order.RecordDeath(), CONTACT_RISK))
                .allSatisfy(this::assertRefusedNow);
    }

    @Test
    void whoEntersAStepHasOpenedTheCase() {
        walk.does(FORCE, PHONE);

        assertThat(walk.events)
                .hasExactlyElementsOfTypes(
                        walk.events.getFirst().getClass(), CaseEvent.Opened.class, DeviceSeized.class);
    }

    @Test
    void labelsOfWhatNeverWasAreNotGivenAgain() {
        walk.does(FORCE, CHILD_AT_RISK).does(FORCE, CHILD_AT_RISK);
        walk.does(FORCE, new Order.Correct(walk.seqOf(ChildRecorded.class), null));
        assertThat(view().children().known()).isOne();

        walk.does(FORCE, CHILD_AT_RISK);

        assertThat(view().children().each()).extracting(Child::label).containsExactly("C1", "C3");
    }
}
