package dev.vigil.tracking.casefile;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import java.util.ArrayList;
import java.util.List;

/** What a person may do with a case now, and what comes of it. Pure: decides, stores nothing. */
public final class Procedure {

    private final CaseState state;
    private final Entry entry;
    private final Conditions conditions;

    private Procedure(CaseState state, Entry entry) {
        this.state = state;
        this.entry = entry;
        this.conditions = new Conditions(state, entry);
    }

    /** @throws dev.vigil.problem.Refusal if the case is not the actor's, or the order does not fit the case as it is */
    public static List<CaseEvent> decide(CaseState state, Order order, Entry entry) {
        var procedure = new Procedure(state, entry);
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
        };
    }

    private List<CaseEvent> open() {
        conditions.actorOwnsIt();
        conditions.notClosed();
        conditions.notYetOpened();
        return List.of(new CaseEvent.Opened(state.id(), entry));
    }

    /** Also in a closed case: what is learned late must still reach triage. */
    private List<CaseEvent> complete(Order.CompleteCheck check) {
        conditions.actorOwnsIt();
        return afterOpening(new CaseEvent.CheckCompleted(state.id(), entry, check.check(), check.facts()));
    }

    private List<CaseEvent> record(Order.RecordAction act) {
        conditions.actorOwnsIt();
        conditions.notClosed();
        return afterOpening(new CaseEvent.ActionRecorded(state.id(), entry, act.action()));
    }

    private List<CaseEvent> decide(Order.Decide decision) {
        conditions.actorOwnsIt();
        conditions.notClosed();
        conditions.outcomeExists(decision.outcome());
        conditions.accessIsKnownOrAnsweredFor(decision.supervisor());
        var events = new ArrayList<>(afterOpening(new CaseEvent.Decided(
                state.id(),
                answeredForBy(decision.supervisor()),
                decision.outcome(),
                state.facts().openRoutes(),
                null)));
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
        conditions.decided();
        conditions.notYetInformed();
        conditions.notBefore(state.course().decidedAt(), "the decision");
        return List.of(
                new CaseEvent.ReferrerInformed(state.id(), entry, state.course().outcome()));
    }

    private List<CaseEvent> close() {
        conditions.actorOwnsIt();
        conditions.notClosed();
        conditions.decidedToEnd();
        conditions.noHandoverWaits();
        conditions.reasonGiven();
        conditions.notBefore(state.course().decidedAt(), "the decision");
        return List.of(new CaseEvent.Closed(state.id(), entry, state.course().outcome()));
    }

    private List<CaseEvent> reopen() {
        conditions.actorOwnsIt();
        conditions.closed();
        conditions.reasonGiven();
        conditions.notBefore(state.course().closedAt(), "the closure");
        return List.of(new CaseEvent.Reopened(state.id(), entry, state.course().closedAt()));
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
