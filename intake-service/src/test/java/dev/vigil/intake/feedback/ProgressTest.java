package dev.vigil.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ReferralId referral = new ReferralId(UUID.randomUUID());
    private final UUID handover = UUID.randomUUID();

    @Test
    void aReferralMovesOnAsItsCaseDoes() {
        var progress = Progress.receivedBy("NATIONAL-HUB");
        assertThat(progress.state()).isEqualTo(Progress.State.RECEIVED);

        progress = progress.after(new CaseEvent.Opened(referral, at(1)));
        assertThat(progress.state()).isEqualTo(Progress.State.OPENED);

        progress = progress.after(new CaseEvent.ActionRecorded(referral, at(2), ActionKind.VISIT));
        assertThat(progress.state()).isEqualTo(Progress.State.ACTED_ON);

        progress = progress.after(new CaseEvent.Decided(referral, at(3), "15", List.of(), null));
        assertThat(progress.state()).isEqualTo(Progress.State.DECIDED);

        progress = progress.after(new CaseEvent.Closed(referral, at(4), "15"));
        assertThat(progress.state()).isEqualTo(Progress.State.CLOSED);
        assertThat(progress)
                .isEqualTo(new Progress(
                        at(1).occurredAt(),
                        at(2).occurredAt(),
                        at(3).occurredAt(),
                        at(4).occurredAt(),
                        "NATIONAL-HUB"));
    }

    @Test
    void aReopenedCaseIsNeitherDecidedNorClosed() {
        var progress = Progress.receivedBy("FORCE-A")
                .after(new CaseEvent.Opened(referral, at(1)))
                .after(new CaseEvent.Decided(referral, at(3), "15", List.of(), null))
                .after(new CaseEvent.Closed(referral, at(4), "15"))
                .after(new CaseEvent.Reopened(referral, at(5), at(4).occurredAt()));

        assertThat(progress.state()).isEqualTo(Progress.State.OPENED);
    }

    @Test
    void theSenderAnswersForItUntilTheReceiverAccepts() {
        var offered = Progress.receivedBy("NATIONAL-HUB")
                .after(new CaseEvent.HandoverRequested(referral, at(1), handover, "NATIONAL-HUB", "FORCE-A", null));
        assertThat(offered.holder()).isEqualTo("NATIONAL-HUB");

        var accepted = offered.after(
                new CaseEvent.HandoverAccepted(referral, at(2), handover, "NATIONAL-HUB", "FORCE-A", "FORCE", null));
        assertThat(accepted.holder()).isEqualTo("FORCE-A");
    }

    @Test
    void anActionThatIsToldLateMayBeTheFirstOne() {
        var progress = Progress.receivedBy("FORCE-A")
                .after(new CaseEvent.ActionRecorded(referral, at(5), ActionKind.ARREST))
                .after(new CaseEvent.ActionRecorded(referral, at(2), ActionKind.VISIT));

        assertThat(progress.actedOnAt()).isEqualTo(at(2).occurredAt());
    }

    private static Entry at(int day) {
        var instant = Instant.parse("2026-03-0" + day + "T09:00:00Z");
        return new Entry(instant, instant, new Actor("Test Rowan", "FORCE-A"), null);
    }
}
