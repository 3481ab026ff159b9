package dev.vigil.tracking.casefile;

import static dev.vigil.tracking.casefile.Walk.FORCE;
import static dev.vigil.tracking.casefile.Walk.HUB;
import static dev.vigil.tracking.casefile.Walk.RECEIVED;
import static dev.vigil.tracking.casefile.Walk.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcedureTest {

    private static final Order VISIT = new Order.RecordAction(ActionKind.VISIT);
    private static final Order NO_MATERIAL = new Order.Decide("no_indecent_material_identified", null, "Test Oak");
    private static final UUID HANDOVER = UUID.randomUUID();

    private final Walk walk = Walk.at("FORCE-A").after(Duration.ofDays(1));

    private Refusal refusal(Actor by, Order order, Instant occurredAt, String reason) {
        return catchThrowableOfType(Refusal.class, () -> walk.decide(by, order, occurredAt, reason));
    }

    private ProblemKind kind(Actor by, Order order) {
        return refusal(by, order, walk.now, "because").kind();
    }

    @Test
    void onlyTheOwnersUnitMayChangeACase() {
        var refusal = refusal(HUB, new Order.Open(), walk.now, null);

        assertThat(refusal.kind()).isEqualTo(ProblemKind.NOT_THE_OWNER);
        assertThat(refusal.faults()).containsExactly(Refusal.Fault.in("Vigil-Unit", "must be FORCE-A"));
    }

    @Test
    void aCaseIsOpenedOnce() {
        walk.does(FORCE, new Order.Open());

        assertThat(kind(FORCE, new Order.Open())).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
    }

    @Test
    void whoEntersSomethingHasOpenedTheCase() {
        walk.does(FORCE, VISIT);

        assertThat(walk.events)
                .hasExactlyElementsOfTypes(
                        walk.events.getFirst().getClass(), CaseEvent.Opened.class, CaseEvent.ActionRecorded.class);
        assertThat(walk.state().course().openedAt()).isEqualTo(walk.now);
    }

    @Test
    void entryMayNotLieInTheFutureOrBeforeFirstReceipt() {
        var future = refusal(FORCE, VISIT, walk.now.plusSeconds(1), null);
        var tooEarly = refusal(FORCE, VISIT, RECEIVED.minusSeconds(1), null);

        assertThat(List.of(future, tooEarly)).allSatisfy(refusal -> {
            assertThat(refusal.kind()).isEqualTo(ProblemKind.INVALID_FIELD);
            assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/occurredAt");
        });
    }

    @Test
    void entryMayBeBackDatedToFirstReceipt() {
        walk.does(FORCE, VISIT, RECEIVED, null);

        assertThat(walk.state().course().firstActionAt()).isEqualTo(RECEIVED);
    }

    @Test
    void decisionWithAccessUnknownNeedsSupervisorAndReason() {
        var alone = refusal(FORCE, new Order.Decide("15", null, null), walk.now, "because");
        var silent = refusal(FORCE, new Order.Decide("15", null, "Test Oak"), walk.now, " ");

        assertThat(List.of(alone, silent)).extracting(Refusal::kind).containsOnly(ProblemKind.ACCESS_CHECK_OUTSTANDING);
    }

    @Test
    void supervisorAnswersForTheUnknownRoutes() {
        walk.does(FORCE, NO_MATERIAL);

        var decided = (CaseEvent.Decided) walk.events.getLast();
        assertThat(decided.entry().by().name()).isEqualTo("Test Oak");
        assertThat(decided.acceptedUnknowns()).contains("livesWithChild", "paidWork");
    }

    @Test
    void decisionNeedsNoSupervisorOnceAccessIsKnown() {
        walk.does(FORCE, new Order.CompleteCheck("access-to-children", List.of(yes("paidWork"))));

        walk.does(FORCE, new Order.Decide("15", null, null));

        assertThat(walk.state().course().progress()).isEqualTo(Progress.DECIDED);
        assertThat(((CaseEvent.Decided) walk.events.getLast()).acceptedUnknowns())
                .isEmpty();
    }

    @Test
    void zeroIsNoOutcome() {
        var refusal = refusal(FORCE, new Order.Decide("0", null, "Test Oak"), walk.now, "because");

        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/outcome");
    }

    @Test
    void decisionIsCommunicatedAfterItIsMadeAndNotInTheFuture() {
        var before = new Order.Decide("15", walk.now.minusSeconds(1), "Test Oak");
        var future = new Order.Decide("15", walk.now.plusSeconds(1), "Test Oak");

        assertThat(List.of(before, future))
                .allSatisfy(order -> assertThat(
                                refusal(FORCE, order, walk.now, "because").faults())
                        .extracting(Refusal.Fault::pointer)
                        .containsExactly("/communicatedAt"));
    }

    @Test
    void closureNeedsADecisionAndAReason() {
        assertThat(kind(FORCE, new Order.Close())).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);

        walk.does(FORCE, NO_MATERIAL);

        assertThat(refusal(FORCE, new Order.Close(), walk.now, null).kind()).isEqualTo(ProblemKind.MISSING_FIELD);
    }

    @Test
    void decisionNotToPrioritiseClosesNothing() {
        walk.does(FORCE, new Order.Decide("not_prioritised", null, "Test Oak", walk.now.plusSeconds(1)));

        assertThat(kind(FORCE, new Order.Close())).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
    }

    @Test
    void caseWithAnOpenHandoverCannotBeClosed() {
        walk.does(FORCE, NO_MATERIAL).does(FORCE, new Order.RequestHandover(HANDOVER, "FORCE-B"));

        assertThat(kind(FORCE, new Order.Close())).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
    }

    @Test
    void closedCaseTakesChecksAndNewsToTheReferrerOnly() {
        walk.does(FORCE, NO_MATERIAL).does(FORCE, new Order.Close());

        assertThat(List.of(
                        VISIT,
                        NO_MATERIAL,
                        new Order.Open(),
                        new Order.Close(),
                        new Order.RequestHandover(HANDOVER, "FORCE-B")))
                .allSatisfy(order -> assertThat(kind(FORCE, order)).isEqualTo(ProblemKind.NOT_ALLOWED_NOW));
        walk.does(FORCE, new Order.InformReferrer());
        walk.does(FORCE, new Order.CompleteCheck("occupation", List.of()));
        assertThat(walk.state().course().progress()).isEqualTo(Progress.CLOSED);
    }

    @Test
    void referrerIsToldADecisionOnce() {
        assertThat(kind(FORCE, new Order.InformReferrer())).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);

        walk.decided(FORCE, "15", true);

        assertThat(kind(FORCE, new Order.InformReferrer())).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
    }

    @Test
    void onlyAClosedCaseIsReopenedAndThenIsUndecided() {
        assertThat(kind(FORCE, new Order.Reopen())).isEqualTo(ProblemKind.NOT_ALLOWED_NOW);
        walk.does(FORCE, VISIT).does(FORCE, NO_MATERIAL).does(FORCE, new Order.Close());
        assertThat(refusal(FORCE, new Order.Reopen(), walk.now, "").kind()).isEqualTo(ProblemKind.MISSING_FIELD);

        walk.does(FORCE, new Order.Reopen());

        assertThat(walk.state().course().progress()).isEqualTo(Progress.ACTED_ON);
        assertThat(walk.state().course().outcome()).isNull();
    }

    @Test
    void caseStaysWithTheSenderUntilTheReceiverAccepts() {
        walk.does(FORCE, new Order.RequestHandover(HANDOVER, "FORCE-B"));

        assertThat(walk.state().custody().owner().unit()).isEqualTo("FORCE-A");
        assertThat(kind(FORCE, new Order.AcceptHandover(HANDOVER, "FORCE"))).isEqualTo(ProblemKind.NOT_THE_OWNER);
        assertThat(kind(FORCE, new Order.RequestHandover(UUID.randomUUID(), "FORCE-C")))
                .isEqualTo(ProblemKind.NOT_ALLOWED_NOW);

        walk.does(new Actor("Test Ash", "FORCE-B"), new Order.AcceptHandover(HANDOVER, "FORCE"));

        assertThat(walk.state().custody().owner().unit()).isEqualTo("FORCE-B");
    }

    @Test
    void acceptanceMayNotLieBeforeTheRequest() {
        walk.does(FORCE, new Order.RequestHandover(HANDOVER, "FORCE-B"));

        var refusal = refusal(
                new Actor("Test Ash", "FORCE-B"),
                new Order.AcceptHandover(HANDOVER, "FORCE"),
                walk.now.minusSeconds(1),
                null);

        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/occurredAt");
    }

    @Test
    void rejectionNeedsAReasonAndLeavesTheCaseWithTheSender() {
        walk.does(FORCE, new Order.RequestHandover(HANDOVER, "FORCE-B"));
        var receiver = new Actor("Test Ash", "FORCE-B");

        assertThat(refusal(receiver, new Order.RejectHandover(HANDOVER), walk.now, null)
                        .kind())
                .isEqualTo(ProblemKind.MISSING_FIELD);
        walk.does(receiver, new Order.RejectHandover(HANDOVER));

        assertThat(walk.state().custody().owner().unit()).isEqualTo("FORCE-A");
        assertThat(walk.state().custody().pending()).isNull();
    }

    @Test
    void handoverToTheUnitThatHasTheCaseIsRefused() {
        var refusal = refusal(FORCE, new Order.RequestHandover(HANDOVER, "FORCE-A"), walk.now, null);

        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/to");
    }

    @Test
    void automationOnlyRaisesTheBand() {
        walk.graded(Band.HIGH).graded(Band.LOW);

        assertThat(walk.state().grading().band()).isEqualTo(Band.HIGH);
    }

    @Test
    void notKnowingNeverReplacesKnowing() {
        walk.does(FORCE, new Order.CompleteCheck("access-to-children", List.of(yes("paidWork"))));

        walk.does(
                FORCE,
                new Order.CompleteCheck(
                        "access-to-children",
                        List.of(new dev.vigil.contract.Fact(
                                "paidWork", dev.vigil.contract.Answer.UNKNOWN, null, "test"))));

        assertThat(walk.state().facts().accessUnknown()).isFalse();
    }
}
