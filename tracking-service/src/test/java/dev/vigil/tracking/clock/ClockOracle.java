package dev.vigil.tracking.clock;

import static java.util.Comparator.comparing;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.VigilEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * When clocks should have started and stopped, said once more and differently: for each clock a sentence over the whole
 * set of what happened, without going through it step by step and without reading the pack.
 */
final class ClockOracle {

    /** What happened, at the time at which it truly was. */
    record Fact(long seq, Instant at, VigilEvent event) {
        boolean isBefore(Fact other) {
            return at.isBefore(other.at) || at.equals(other.at) && seq < other.seq;
        }
    }

    /** @param stop null while it runs */
    record Expected(Instant start, Instant stop) {}

    private static final Set<ActionKind> PROTECTIVE = Set.of(
            ActionKind.ARREST,
            ActionKind.WARRANT_EXECUTED,
            ActionKind.VISIT,
            ActionKind.VOLUNTARY_INTERVIEW,
            ActionKind.CHILD_MADE_SAFE,
            ActionKind.BAIL_CONDITIONS,
            ActionKind.EMPLOYER_DISCLOSURE,
            ActionKind.STRATEGY_DISCUSSION,
            ActionKind.CIVIL_ORDER);

    private final List<Fact> facts;
    private final Map<String, Expected> expected = new TreeMap<>();

    private ClockOracle(List<Fact> facts) {
        this.facts = facts;
    }

    static Map<String, Expected> expected(List<Fact> facts) {
        var oracle = new ClockOracle(facts);
        oracle.wholeCase();
        oracle.eachEvent();
        oracle.eachDevice();
        return oracle.expected;
    }

    private void wholeCase() {
        var receipt = facts.getFirst();
        put("first-action", "", receipt, fact -> act(fact, PROTECTIVE) || told(fact) && !open(fact), this::told);
        put("unread", "", receipt, fact -> fact.event() instanceof CaseEvent.Opened, fact -> false);
    }

    private void eachEvent() {
        each(
                "warrant",
                fact -> act(fact, Set.of(ActionKind.WARRANT_NEEDED)),
                fact -> act(
                                fact,
                                Set.of(
                                        ActionKind.WARRANT_GRANTED,
                                        ActionKind.WARRANT_EXECUTED,
                                        ActionKind.WARRANT_REFUSED))
                        || closed(fact));
        each(
                "conference",
                fact -> act(fact, Set.of(ActionKind.SECTION_47_STARTED)),
                fact -> act(fact, Set.of(ActionKind.CONFERENCE_HELD)) || closed(fact));
        each(
                "charge-decision",
                fact -> act(fact, Set.of(ActionKind.FILE_TO_PROSECUTOR)),
                fact -> act(fact, Set.of(ActionKind.FILE_RETURNED)) || decided(fact) && !open(fact));
        each("referrer-told", this::decided, this::told);
        each(
                "victim-update",
                fact -> act(
                                fact,
                                Set.of(
                                        ActionKind.ARREST,
                                        ActionKind.INTERVIEW,
                                        ActionKind.VOLUNTARY_INTERVIEW,
                                        ActionKind.RELEASED_UNDER_INVESTIGATION))
                        || decided(fact),
                fact -> act(fact, Set.of(ActionKind.VICTIM_TOLD)));
        each(
                "supervision",
                fact -> fact.event() instanceof CaseEvent.Opened || reviewed(fact),
                fact -> reviewed(fact) || closed(fact));
        each(
                "under-investigation",
                fact -> act(fact, Set.of(ActionKind.RELEASED_UNDER_INVESTIGATION)),
                fact -> decided(fact) && !open(fact));
    }

    private void eachDevice() {
        for (var fact : facts) {
            if (fact.event() instanceof InvestigationEvent.DeviceSeized seized) {
                put(
                        "forensic-queue",
                        seized.device(),
                        fact,
                        later -> closed(later)
                                || later.event() instanceof InvestigationEvent.ExaminationStarted started
                                        && started.device().equals(seized.device()),
                        this::closed);
            }
        }
    }

    private void each(String clock, Predicate<Fact> starts, Predicate<Fact> stops) {
        for (var fact : facts) {
            if (starts.test(fact)) {
                put(clock, String.valueOf(fact.seq()), fact, stops, revived(clock));
            }
        }
    }

    /** Which stops a reopening takes back: those under the code of an outcome. */
    private Predicate<Fact> revived(String clock) {
        return clock.equals("under-investigation") ? this::decided : this::closed;
    }

    private void put(String clock, String subject, Fact start, Predicate<Fact> stops, Predicate<Fact> revived) {
        BiPredicate<Fact, Fact> takenBack = (stop, reopening) ->
                revived.test(stop) && reopening.event() instanceof CaseEvent.Reopened && stop.isBefore(reopening);
        var stop = facts.stream()
                .filter(start::isBefore)
                .filter(stops)
                .filter(fact -> facts.stream().noneMatch(other -> takenBack.test(fact, other)))
                .min(comparing(Fact::at).thenComparing(Fact::seq))
                .map(Fact::at)
                .orElse(null);
        expected.put(clock + " " + subject, new Expected(start.at(), stop));
    }

    private static boolean act(Fact fact, Set<ActionKind> kinds) {
        return fact.event() instanceof CaseEvent.ActionRecorded act && kinds.contains(act.action());
    }

    private boolean reviewed(Fact fact) {
        return act(fact, Set.of(ActionKind.SUPERVISOR_REVIEW));
    }

    private boolean decided(Fact fact) {
        return fact.event() instanceof CaseEvent.Decided;
    }

    private boolean told(Fact fact) {
        return fact.event() instanceof CaseEvent.ReferrerInformed;
    }

    private boolean closed(Fact fact) {
        return fact.event() instanceof CaseEvent.Closed;
    }

    private static boolean open(Fact fact) {
        return switch (fact.event()) {
            case CaseEvent.Decided decided -> decided.outcome().equals("not_prioritised");
            case CaseEvent.ReferrerInformed told -> told.outcome().equals("not_prioritised");
            case VigilEvent _ -> false;
        };
    }

    /** What truly was: without what never was, and at the times at which it was. */
    static List<Fact> facts(List<VigilEvent> events) {
        var times = new ArrayList<Instant>();
        events.forEach(event ->
                times.add(event instanceof CaseEvent made ? made.entry().occurredAt() : TestClocks.recordedAt(event)));
        for (var event : events) {
            if (event instanceof CaseEvent.EntryCorrected correction) {
                times.set(correction.corrects() - 1, correction.occurredAt());
            }
        }
        var facts = new ArrayList<Fact>();
        for (var index = 0; index < events.size(); index++) {
            if (times.get(index) != null) {
                facts.add(new Fact(index + 1, times.get(index), events.get(index)));
            }
        }
        return facts;
    }
}
