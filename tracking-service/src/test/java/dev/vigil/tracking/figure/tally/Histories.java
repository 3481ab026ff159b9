package dev.vigil.tracking.figure.tally;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Answer;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.Fact;
import dev.vigil.contract.HoldKind;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.figure.tally.Headline.Episode;
import dev.vigil.tracking.figure.tally.Headline.Limit;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Histories of cases as tests invent them, line by line; also such as no procedure would allow. */
public final class Histories {

    public static final Instant FIRST = Instant.parse("2026-03-02T09:00:00.250Z");

    private final List<TimelineEntry> entries = new ArrayList<>();
    private final ReferralId id = new ReferralId(UUID.randomUUID());
    private final boolean hub;
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    /** @param before how long the agency had it first */
    public Histories(String unit, boolean hub, Duration before) {
        this.hub = hub;
        var receivedAt = FIRST.plus(before);
        add(
                new Received(
                        id,
                        "R-1",
                        "test-agency",
                        SourceKind.NATIONAL_HUB,
                        "S-1",
                        ReferralType.IMAGE_ACCESS_INTELLIGENCE,
                        receivedAt,
                        FIRST,
                        FIRST,
                        unit,
                        "TEST-OP",
                        null,
                        List.of()),
                FIRST,
                receivedAt,
                unit);
        episodes.add(new Episode(1, FIRST, receivedAt, null, null));
    }

    public ReferralId id() {
        return id;
    }

    public Histories add(VigilEvent event, Instant occurredAt, Instant recordedAt, String unit) {
        entries.add(new TimelineEntry(
                entries.size() + 1, event, occurredAt, recordedAt, new Actor("Test Elm", unit), null, null, 1, null));
        return this;
    }

    public Histories at(Instant when, Function<Entry, CaseEvent> event) {
        return late(when, when, event);
    }

    public Histories late(Instant occurredAt, Instant recordedAt, Function<Entry, CaseEvent> event) {
        var entry = new Entry(occurredAt, recordedAt, new Actor("Test Elm", "FORCE-A"), null);
        return add(event.apply(entry), occurredAt, recordedAt, "FORCE-A");
    }

    public Histories stops(Instant at) {
        return stops(at, at);
    }

    public Histories stops(Instant at, Instant recordedAt) {
        var last = episodes.removeLast();
        episodes.add(new Episode(last.number(), last.startedAt(), last.startRecordedAt(), at, recordedAt));
        return this;
    }

    public Histories restarts(Instant recordedAt) {
        episodes.add(new Episode(episodes.size() + 1, FIRST, recordedAt, null, null));
        return this;
    }

    public Histories limit(Instant setAt, Instant dueAt) {
        limits.add(new Limit(setAt, dueAt));
        return this;
    }

    public CaseHistory history() {
        return new CaseHistory(entries, hub, new Headline(episodes, limits));
    }

    /** Any events in any order, some recorded late, some corrected, with the clock stopped or not. */
    public static CaseHistory random(Random random, int events) {
        var histories =
                new Histories(random.nextBoolean() ? "HUB" : "FORCE-A", random.nextBoolean(), someTime(random, 3));
        var now = FIRST.plus(Duration.ofDays(3));
        var handovers = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (var number = 0; number < events; number++) {
            now = now.plus(someTime(random, 5));
            var occurred = random.nextInt(3) == 0 ? FIRST.plus(part(random, Duration.between(FIRST, now))) : now;
            histories.late(occurred, now, entry -> event(random, histories.id, entry, handovers, histories.entries));
        }
        if (random.nextBoolean()) {
            histories.stops(FIRST.plus(part(random, Duration.between(FIRST, now))), now);
        }
        return histories.history();
    }

    private static Duration someTime(Random random, int days) {
        return random.nextInt(5) == 0 ? Duration.ZERO : part(random, Duration.ofDays(days));
    }

    private static Duration part(Random random, Duration whole) {
        return Duration.ofMillis((long) (random.nextDouble() * whole.toMillis()));
    }

    private static CaseEvent event(
            Random random, ReferralId id, Entry entry, List<UUID> handovers, List<TimelineEntry> before) {
        var one = handovers.get(random.nextInt(handovers.size()));
        return switch (random.nextInt(17)) {
            case 0 -> new CaseEvent.Opened(id, entry);
            case 1 -> new CaseEvent.CheckCompleted(id, entry, "occupation", List.of());
            case 2 ->
                new CaseEvent.CheckCompleted(
                        id, entry, "identity", List.of(new Fact("occupation", Answer.YES, "works-with-children", "t")));
            case 3 -> new CaseEvent.Assigned(id, entry, "FORCE-A", random.nextBoolean() ? "T-MAPLE" : "T-OAK");
            case 4 -> new CaseEvent.HandoverRequested(id, entry, one, "HUB", "FORCE-B", null);
            case 5 -> new CaseEvent.HandoverAccepted(id, entry, one, "HUB", "FORCE-B", "FORCE", null);
            case 6 -> new CaseEvent.HandoverRejected(id, entry, one, "HUB", "FORCE-B");
            case 7 -> new CaseEvent.HandoverWithdrawn(id, entry, one, "HUB", "FORCE-B");
            case 8 -> new CaseEvent.HoldPlaced(id, entry, one, HoldKind.PLATFORM_DATA, "Test Oak", entry.occurredAt());
            case 9 -> new CaseEvent.HoldLifted(id, entry, one);
            case 10 ->
                new CaseEvent.ActionRecorded(
                        id, entry, random.nextBoolean() ? ActionKind.WARRANT_NEEDED : ActionKind.WARRANT_REFUSED);
            case 11 -> new CaseEvent.Decided(id, entry, "15", List.of(), null);
            case 12 -> new CaseEvent.Decided(id, entry, "not_prioritised", List.of(), entry.occurredAt());
            case 13 -> new CaseEvent.ReferrerInformed(id, entry, "15");
            case 14 -> new CaseEvent.Reopened(id, entry, entry.occurredAt());
            case 15 ->
                new CaseEvent.EntryCorrected(
                        id, entry, 2 + random.nextInt(before.size()), random.nextBoolean() ? null : entry.occurredAt());
            default -> new CaseEvent.ActionRecorded(id, entry, ActionKind.INTERVIEW);
        };
    }
}
