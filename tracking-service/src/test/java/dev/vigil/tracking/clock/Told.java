package dev.vigil.tracking.clock;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ChildSafety;
import dev.vigil.contract.Entry;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.casefile.Walk;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** A case told event by event, each with its own time, whatever the procedure would say to it. */
final class Told {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    final Walk walk;
    private final ReferralId id;

    private Told(Walk walk) {
        this.walk = walk;
        this.id = walk.state().id();
    }

    /** Goes on with a case that has gone through the procedure so far. */
    static Told of(Walk walk) {
        return new Told(walk);
    }

    /** Received by a force, with nothing known. */
    static Told at(String wall) {
        var usual = Walk.received("FORCE-A", List.of());
        var at = london(wall);
        var told = new Told(new Walk(new Received(
                usual.referral(),
                usual.reference(),
                usual.agency(),
                usual.sourceKind(),
                usual.senderReference(),
                usual.type(),
                at,
                at,
                at,
                usual.receivingUnit(),
                null,
                null,
                usual.facts())));
        told.walk.now = at;
        return told;
    }

    static Instant london(String wall) {
        return LocalDateTime.parse(wall).atZone(LONDON).toInstant();
    }

    /** From here on, events are recorded at this time. */
    Told on(String wall) {
        walk.now = london(wall);
        return this;
    }

    private Entry entry() {
        return entry(walk.now);
    }

    private Entry entry(Instant occurredAt) {
        return new Entry(occurredAt, walk.now, new Actor("Test Rowan", "FORCE-A"), "because");
    }

    Told act(ActionKind action) {
        walk.happens(new CaseEvent.ActionRecorded(id, entry(), action));
        return this;
    }

    Told actAt(String wall, ActionKind action) {
        walk.happens(new CaseEvent.ActionRecorded(id, entry(london(wall)), action));
        return this;
    }

    Told opened() {
        walk.happens(new CaseEvent.Opened(id, entry()));
        return this;
    }

    Told graded(Band band) {
        walk.graded(band);
        return this;
    }

    Told decided(String outcome) {
        walk.happens(new CaseEvent.Decided(id, entry(), outcome, List.of(), null));
        return this;
    }

    Told informed(String outcome) {
        walk.happens(new CaseEvent.ReferrerInformed(id, entry(), outcome));
        return this;
    }

    Told closed(String outcome) {
        walk.happens(new CaseEvent.Closed(id, entry(), outcome));
        return this;
    }

    Told reopened() {
        walk.happens(new CaseEvent.Reopened(id, entry(), walk.now));
        return this;
    }

    Told child(String child, ChildSafety safety) {
        walk.happens(new InvestigationEvent.ChildRecorded(id, entry(), child, safety));
        return this;
    }

    Told shared(String... children) {
        walk.happens(new InvestigationEvent.SafeguardingShared(id, entry(), List.of(children)));
        return this;
    }

    Told seized(String device) {
        walk.happens(new InvestigationEvent.DeviceSeized(id, entry(), device, "phone"));
        return this;
    }

    Told examining(String device) {
        walk.happens(new InvestigationEvent.ExaminationStarted(id, entry(), device));
        return this;
    }

    Told examined(String device) {
        walk.happens(new InvestigationEvent.ExaminationFinished(id, entry(), device));
        return this;
    }

    Told bailed() {
        walk.happens(new InvestigationEvent.BailSet(id, entry(), true));
        return this;
    }

    Told extended(String limit, String authority) {
        walk.happens(new InvestigationEvent.BailExtended(id, entry(), limit, authority));
        return this;
    }

    Told bailEnded() {
        walk.happens(new InvestigationEvent.BailEnded(id, entry()));
        return this;
    }

    Told expires(String wall) {
        walk.happens(new InvestigationEvent.ExpiryNamed(id, entry(), "platform", london(wall)));
        return this;
    }

    /** @param wall when it truly was, or null if it never was */
    Told corrected(int seq, String wall) {
        walk.happens(new CaseEvent.EntryCorrected(id, entry(), seq, wall == null ? null : london(wall)));
        return this;
    }

    /** Place of the last event in the timeline. */
    int last() {
        return walk.events.size();
    }

    /** Latest episodes of a clock, in the order of their starts. */
    List<StageClock> clocks(String clock) {
        return TestClocks.clocks(walk).all().stream()
                .filter(each -> each.clock().equals(clock))
                .filter(each -> isLatest(each, TestClocks.clocks(walk)))
                .sorted(Comparator.comparing(StageClock::startedAt))
                .toList();
    }

    private static boolean isLatest(StageClock clock, TestClocks all) {
        return all.all().stream()
                .noneMatch(other -> other.clock().equals(clock.clock())
                        && other.subject().equals(clock.subject())
                        && other.episode() > clock.episode());
    }

    StageClock clock(String clock) {
        var all = clocks(clock);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " clocks " + clock);
        }
        return all.getFirst();
    }

    List<LimitSet> limits(String clock) {
        return TestClocks.clocks(walk).limits().stream()
                .filter(set -> set.clock().clock().equals(clock))
                .toList();
    }
}
