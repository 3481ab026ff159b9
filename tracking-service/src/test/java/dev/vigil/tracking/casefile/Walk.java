package dev.vigil.tracking.casefile;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.outcome.Outcomes;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One case taken through its life in memory, with a clock that the test moves. */
public final class Walk {

    public static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00Z");
    public static final Actor HUB = new Actor("Test Alder", "NATIONAL-HUB");
    public static final Actor FORCE = new Actor("Test Rowan", "FORCE-A");

    public final List<VigilEvent> events = new ArrayList<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();
    public Instant now = RECEIVED;
    private CaseState state;

    public Walk(Received received) {
        add(received);
        state = CaseState.of(timeline);
    }

    /** Received by this unit, with nothing known. */
    public static Walk at(String unit) {
        return new Walk(received(unit, List.of()));
    }

    public static Received received(String unit, List<Fact> facts) {
        return new Received(
                new ReferralId(UUID.randomUUID()),
                "R-26-0001",
                "test-agency",
                SourceKind.NATIONAL_HUB,
                "T-1",
                ReferralType.IMAGE_ACCESS_INTELLIGENCE,
                RECEIVED,
                RECEIVED,
                RECEIVED,
                unit,
                null,
                null,
                facts);
    }

    public static Fact yes(String question) {
        return new Fact(question, Answer.YES, null, "test");
    }

    public CaseState state() {
        return state;
    }

    public Walk after(Duration wait) {
        now = now.plus(wait);
        return this;
    }

    public Walk does(Actor by, Order order) {
        return does(by, order, now, "because");
    }

    public Walk does(Actor by, Order order, Instant occurredAt, String reason) {
        decide(by, order, occurredAt, reason).forEach(this::happens);
        return this;
    }

    public List<CaseEvent> decide(Actor by, Order order, Instant occurredAt, String reason) {
        return Procedure.decide(state, timeline, order, new Entry(occurredAt, now, by, reason));
    }

    public Walk graded(Band band) {
        happens(new Assessed(
                state.id(),
                UUID.randomUUID(),
                now,
                band,
                null,
                5,
                new PolicyVersion("default", "1", "00"),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        return this;
    }

    public Walk decided(Actor by, String outcome, boolean told) {
        return does(by, new Order.Decide(outcome, told ? now : null, "Test Oak", reviewOf(outcome)));
    }

    private Instant reviewOf(String outcome) {
        return Outcomes.keepsOpen(outcome) ? now.plus(Duration.ofDays(28)) : null;
    }

    public Walk acts(Actor by, ActionKind action) {
        return does(by, new Order.RecordAction(action));
    }

    public void happens(VigilEvent event) {
        add(event);
        state = event instanceof CaseEvent.EntryCorrected ? CaseState.of(timeline) : state.after(event);
    }

    private void add(VigilEvent event) {
        events.add(event);
        timeline.add(line(timeline.size() + 1L, event));
    }

    private TimelineEntry line(long seq, VigilEvent event) {
        return event instanceof CaseEvent ours
                ? new TimelineEntry(
                        seq,
                        event,
                        ours.entry().occurredAt(),
                        ours.entry().recordedAt(),
                        ours.entry().by(),
                        ours.entry().reason(),
                        null,
                        seq,
                        null)
                : new TimelineEntry(seq, event, now, now, holder(event), null, UUID.randomUUID(), seq, null);
    }

    private static Actor holder(VigilEvent event) {
        return new Actor("test", event instanceof Received received ? received.receivingUnit() : "triage");
    }

    public List<TimelineEntry> timeline() {
        return timeline;
    }

    /** Place in the timeline of the latest event of this kind. */
    public int seqOf(Class<? extends VigilEvent> kind) {
        return (int) timeline.stream()
                .filter(line -> kind.isInstance(line.event()))
                .mapToLong(TimelineEntry::seq)
                .max()
                .orElseThrow();
    }
}
