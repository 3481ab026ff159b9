package dev.vigil.tracking.timeline;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.InvestigationEvent;
import java.time.Instant;

/** An event as it would have been written with another time. */
final class Moved {

    private Moved() {}

    static CaseEvent to(Instant occurredAt, CaseEvent event) {
        var was = event.entry();
        return with(new Entry(occurredAt, was.recordedAt(), was.by(), was.reason()), event);
    }

    private static CaseEvent with(Entry at, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> new CaseEvent.Opened(e.referral(), at);
            case CaseEvent.CheckCompleted e -> new CaseEvent.CheckCompleted(e.referral(), at, e.check(), e.facts());
            case CaseEvent.Assigned e -> new CaseEvent.Assigned(e.referral(), at, e.unit(), e.officer());
            case CaseEvent.HoldPlaced e ->
                new CaseEvent.HoldPlaced(e.referral(), at, e.hold(), e.waitingFor(), e.owner(), e.reviewAt());
            case CaseEvent.HoldReviewed e -> new CaseEvent.HoldReviewed(e.referral(), at, e.hold(), e.reviewAt());
            case CaseEvent.HoldLifted e -> new CaseEvent.HoldLifted(e.referral(), at, e.hold());
            case CaseEvent.ActionRecorded e -> new CaseEvent.ActionRecorded(e.referral(), at, e.action());
            case CaseEvent.Decided e ->
                new CaseEvent.Decided(e.referral(), at, e.outcome(), e.acceptedUnknowns(), e.reviewAt());
            case CaseEvent.ReferrerInformed e -> new CaseEvent.ReferrerInformed(e.referral(), at, e.outcome());
            case CaseEvent.Closed e -> new CaseEvent.Closed(e.referral(), at, e.outcome());
            case CaseEvent.Reopened e -> new CaseEvent.Reopened(e.referral(), at, e.closedAt());
            case InvestigationEvent e -> with(at, e);
            case CaseEvent.HandoverRequested _,
                    CaseEvent.HandoverAccepted _,
                    CaseEvent.HandoverRejected _,
                    CaseEvent.HandoverWithdrawn _,
                    CaseEvent.ManifestMismatched _,
                    CaseEvent.Linked _,
                    CaseEvent.Unlinked _,
                    CaseEvent.EntryCorrected _ ->
                throw new IllegalArgumentException("cannot be corrected: " + event.getClass());
        };
    }

    private static InvestigationEvent with(Entry at, InvestigationEvent event) {
        return switch (event) {
            case InvestigationEvent.ChildRecorded e ->
                new InvestigationEvent.ChildRecorded(e.referral(), at, e.child(), e.safety());
            case InvestigationEvent.SafeguardingShared e ->
                new InvestigationEvent.SafeguardingShared(e.referral(), at, e.children());
            case InvestigationEvent.DeviceSeized e ->
                new InvestigationEvent.DeviceSeized(e.referral(), at, e.device(), e.kind());
            case InvestigationEvent.ExaminationStarted e ->
                new InvestigationEvent.ExaminationStarted(e.referral(), at, e.device());
            case InvestigationEvent.ExaminationFinished e ->
                new InvestigationEvent.ExaminationFinished(e.referral(), at, e.device());
            case InvestigationEvent.BailSet e -> new InvestigationEvent.BailSet(e.referral(), at, e.conditions());
            case InvestigationEvent.BailExtended e ->
                new InvestigationEvent.BailExtended(e.referral(), at, e.limit(), e.authority());
            case InvestigationEvent.BailEnded e -> new InvestigationEvent.BailEnded(e.referral(), at);
            case InvestigationEvent.DisclosureDecided e ->
                new InvestigationEvent.DisclosureDecided(e.referral(), at, e.disclosed(), e.recipient());
            case InvestigationEvent.RiskAssessed e ->
                new InvestigationEvent.RiskAssessed(e.referral(), at, e.risk(), e.level(), e.occasion());
            case InvestigationEvent.SubjectDied e -> new InvestigationEvent.SubjectDied(e.referral(), at);
            case InvestigationEvent.ExpiryNamed e ->
                new InvestigationEvent.ExpiryNamed(e.referral(), at, e.holder(), e.until());
        };
    }
}
