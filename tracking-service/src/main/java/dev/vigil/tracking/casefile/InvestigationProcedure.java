package dev.vigil.tracking.casefile;

import dev.vigil.contract.Entry;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.tracking.investigation.Bail;
import dev.vigil.tracking.investigation.Child;
import java.time.Instant;
import java.util.List;

/** What may be entered about children, devices and the subject now, and what comes of it. */
final class InvestigationProcedure {

    private final CaseState state;
    private final Entry entry;
    private final Conditions conditions;

    InvestigationProcedure(CaseState state, Entry entry, Conditions conditions) {
        this.state = state;
        this.entry = entry;
        this.conditions = conditions;
    }

    InvestigationEvent decide(Order.OfInvestigation order) {
        conditions.actorOwnsIt();
        conditions.notClosed();
        return Precedence.allows(state, event(order));
    }

    private InvestigationEvent event(Order.OfInvestigation order) {
        return switch (order) {
            case Order.RecordChild child ->
                new InvestigationEvent.ChildRecorded(state.id(), entry, label(child), child.safety());
            case Order.ShareSafeguarding share ->
                new InvestigationEvent.SafeguardingShared(state.id(), entry, toBeShared(share.children()));
            case Order.SeizeDevice device ->
                new InvestigationEvent.DeviceSeized(
                        state.id(), entry, state.investigation().labels().nextDevice(), device.kind());
            case Order.StartExamination device ->
                new InvestigationEvent.ExaminationStarted(state.id(), entry, device.device());
            case Order.FinishExamination device ->
                new InvestigationEvent.ExaminationFinished(state.id(), entry, device.device());
            case Order.SetBail bail -> new InvestigationEvent.BailSet(state.id(), entry, bail.conditions());
            case Order.ExtendBail bail -> extended(bail);
            case Order.EndBail _ -> new InvestigationEvent.BailEnded(state.id(), entry);
            case Order.DecideDisclosure disclosure -> decided(disclosure);
            case Order.AssessRisk risk ->
                new InvestigationEvent.RiskAssessed(state.id(), entry, risk.risk(), risk.level(), risk.occasion());
            case Order.RecordDeath _ -> new InvestigationEvent.SubjectDied(state.id(), entry);
            case Order.NameExpiry expiry -> named(expiry.holder(), expiry.until());
        };
    }

    private String label(Order.RecordChild order) {
        var investigation = state.investigation();
        if (order.child() == null) {
            return investigation.labels().nextChild();
        }
        return investigation
                .child(order.child())
                .map(Child::label)
                .orElseThrow(() -> new InvestigationPrecedence(state, conditions).notFound("child", order.child()));
    }

    private List<String> toBeShared(List<String> named) {
        if (named != null) {
            return named;
        }
        var waiting = state.investigation().children().stream()
                .filter(Child::mustBeShared)
                .map(Child::label)
                .toList();
        conditions.allowedIf(
                !waiting.isEmpty(),
                "has no child at risk of whom children's services were not told yet: name the children, or record them first");
        return waiting;
    }

    private InvestigationEvent extended(Order.ExtendBail order) {
        var before = state.investigation().bail().map(Bail::limit).orElse(null);
        Conditions.refuseIf(
                before != null && months(order.limit()) <= months(before),
                "/limit",
                "is no longer than now: " + before);
        return new InvestigationEvent.BailExtended(state.id(), entry, order.limit(), order.authority());
    }

    private static int months(String limit) {
        return Integer.parseInt(limit.substring(0, limit.length() - 2));
    }

    /** Not to tell is as much a decision as to tell, and both need their reason. */
    private InvestigationEvent decided(Order.DecideDisclosure order) {
        conditions.reasonGiven();
        return new InvestigationEvent.DisclosureDecided(state.id(), entry, order.disclosed(), order.recipient());
    }

    private InvestigationEvent named(String holder, Instant until) {
        Conditions.refuseIf(until.isBefore(entry.occurredAt()), "/until", "is before the date was named");
        return new InvestigationEvent.ExpiryNamed(state.id(), entry, holder, until);
    }
}
