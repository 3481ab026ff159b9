package dev.vigil.tracking.casefile;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/** What a person may do with a case now, and what comes of it. Pure: decides, stores nothing. */
public final class Procedure {

    private final CaseState state;
    private final List<TimelineEntry> timeline;
    private final Entry entry;
    private final Conditions conditions;

    private Procedure(CaseState state, List<TimelineEntry> timeline, Entry entry) {
        this.state = state;
        this.timeline = timeline;
        this.entry = entry;
        this.conditions = new Conditions(state, entry);
    }

    /** For every order but a correction, which needs the lines themselves. */
    public static List<CaseEvent> decide(CaseState state, Order order, Entry entry) {
        return decide(state, List.of(), order, entry);
    }

    /**
     * @param timeline what the state was made from
     * @throws dev.vigil.problem.Refusal if the case is not the actor's, or the order does not fit the case as it is
     */
    public static List<CaseEvent> decide(CaseState state, List<TimelineEntry> timeline, Order order, Entry entry) {
        var procedure = new Procedure(state, timeline, entry);
        procedure.conditions.timeIsSensible();
        return procedure.decide(order);
    }

    private List<CaseEvent> decide(Order order) {
        return switch (order) {
            case Order.Open _ -> open();
            case Order.CompleteCheck check -> complete(check);
            case Order.RecordAction act -> record(act);
            case Order.Decide decision -> decide(decision);
            case Order.InformReferrer _ -> inform();
            case Order.Close _ -> close();
            case Order.Reopen _ -> reopen();
            case Order.OfCustody passing -> List.of(new CustodyProcedure(state, entry, conditions).decide(passing));
            case Order.ReportMismatch mismatch -> report(mismatch);
            case Order.OfInvestigation step ->
                afterOpening(new InvestigationProcedure(state, entry, conditions).decide(step));
            case Order.OfHold hold -> afterOpening(new HoldProcedure(state, entry, conditions).decide(hold));
            case Order.OfLink link -> List.of(new LinkProcedure(state, entry, conditions).decide(link));
            case Order.Correct correction ->
                List.of(new CorrectionProcedure(state, timeline, entry, conditions).decide(correction));
        };
    }

    private List<CaseEvent> open() {
        conditions.actorOwnsIt();
        return List.of(Precedence.allows(state, new CaseEvent.Opened(state.id(), entry)));
    }

    /** Also in a closed case: what is learned late must still reach triage. */
    private List<CaseEvent> complete(Order.CompleteCheck check) {
        conditions.actorOwnsIt();
        return afterOpening(new CaseEvent.CheckCompleted(state.id(), entry, check.check(), check.facts()));
    }

    private List<CaseEvent> record(Order.RecordAction act) {
        conditions.actorOwnsIt();
        return afterOpening(Precedence.allows(state, new CaseEvent.ActionRecorded(state.id(), entry, act.action())));
    }

    private List<CaseEvent> decide(Order.Decide decision) {
        conditions.actorOwnsIt();
        conditions.notClosed();
        conditions.outcomeExists(decision.outcome());
        conditions.reviewFits(decision.outcome(), decision.reviewAt());
        conditions.accessIsKnownOrAnsweredFor(decision.supervisor());
        var made = new CaseEvent.Decided(
                state.id(),
                answeredForBy(decision.supervisor()),
                decision.outcome(),
                state.facts().openRoutes(),
                decision.reviewAt());
        var events = new ArrayList<>(afterOpening(Precedence.allows(state, made)));
        if (decision.communicatedAt() != null) {
            conditions.communicatedAfterDecision(decision.communicatedAt());
            var told = new Entry(decision.communicatedAt(), entry.recordedAt(), entry.by(), entry.reason());
            events.add(new CaseEvent.ReferrerInformed(state.id(), told, decision.outcome()));
        }
        return events;
    }

    private Entry answeredForBy(String supervisor) {
        return supervisor == null
                ? entry
                : new Entry(
                        entry.occurredAt(),
                        entry.recordedAt(),
                        new Actor(supervisor, entry.by().unit()),
                        entry.reason());
    }

    /** Also in a closed case: until the referrer knows, the first-action clock of a decision not to act runs on. */
    private List<CaseEvent> inform() {
        conditions.actorOwnsIt();
        var told =
                new CaseEvent.ReferrerInformed(state.id(), entry, state.course().outcome());
        return List.of(Precedence.allows(state, told));
    }

    private List<CaseEvent> close() {
        conditions.actorOwnsIt();
        var closed = Precedence.allows(
                state, new CaseEvent.Closed(state.id(), entry, state.course().outcome()));
        conditions.noHandoverWaits();
        conditions.reasonGiven();
        return List.of(closed);
    }

    private List<CaseEvent> reopen() {
        conditions.actorOwnsIt();
        var reopened = Precedence.allows(
                state, new CaseEvent.Reopened(state.id(), entry, state.course().closedAt()));
        conditions.reasonGiven();
        return List.of(reopened);
    }

    private List<CaseEvent> report(Order.ReportMismatch mismatch) {
        return List.of(new CaseEvent.ManifestMismatched(
                state.id(), entry, mismatch.handover(), mismatch.from(), mismatch.to()));
    }

    /** Whoever enters something has opened the case; otherwise it would count as never opened while it is worked on. */
    private List<CaseEvent> afterOpening(CaseEvent event) {
        return state.course().openedAt() == null
                ? List.of(new CaseEvent.Opened(state.id(), entry), event)
                : List.of(event);
    }
}
