package dev.vigil.tracking.clock;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralEvent.Supplemented;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.TriageEvent.Overridden;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.casefile.Walk;
import dev.vigil.tracking.jurisdiction.Edition;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.jurisdiction.Jurisdictions;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The clocks that the real pack gives a walked case, entry by entry as it was recorded. */
record TestClocks(CaseClocks clocks) {

    static final Edition ENGLAND = edition("england-wales", 1);
    static final Edition SCOTLAND = edition("scotland", 2);
    static final ClockRules RULES = new ClockRules(new Ladders(new Jurisdictions(List.of(ENGLAND, SCOTLAND))));

    static TestClocks clocks(Walk walk) {
        var entries = entries(walk.events);
        var clocks = new CaseClocks((Received) walk.events.getFirst(), List.of());
        var hub = entries.getFirst().actor().unit().equals("NATIONAL-HUB");
        var retelling = new Retelling(RULES, hub, List.of(), ENGLAND, clocks);
        entries.forEach(retelling::take);
        return new TestClocks(clocks);
    }

    static List<TimelineEntry> entries(List<VigilEvent> events) {
        var entries = new ArrayList<TimelineEntry>();
        for (var event : events) {
            var seq = entries.size() + 1;
            entries.add(new TimelineEntry(
                    seq, event, occurredAt(event), recordedAt(event), actor(event), null, null, seq, null));
        }
        return entries;
    }

    private static Actor actor(VigilEvent event) {
        return switch (event) {
            case Received received -> new Actor("agency:" + received.agency(), received.receivingUnit());
            case CaseEvent made -> made.entry().by();
            case VigilEvent _ -> new Actor("triage", "triage");
        };
    }

    private static Instant occurredAt(VigilEvent event) {
        return switch (event) {
            case CaseEvent made -> made.entry().occurredAt();
            case Received received -> received.firstReceivedAt();
            case VigilEvent other -> recordedAt(other);
        };
    }

    static Instant recordedAt(VigilEvent event) {
        return switch (event) {
            case Received received -> received.receivedAt();
            case Assessed assessed -> assessed.assessedAt();
            case Overridden set -> set.overriddenAt();
            case Supplemented more -> more.receivedAt();
            case CaseEvent made -> made.entry().recordedAt();
            case VigilEvent other -> throw new IllegalArgumentException("not in a walk: " + other);
        };
    }

    Collection<StageClock> all() {
        return clocks.all();
    }

    Collection<LimitSet> limits() {
        return clocks.limits();
    }

    /** In its latest episode. */
    StageClock get(String name) {
        return all().stream()
                .filter(clock -> clock.clock().equals(name))
                .max(Comparator.comparingInt(StageClock::episode))
                .orElseThrow();
    }

    StageClock acknowledgement(UUID handover) {
        return all().stream()
                .filter(clock -> clock.subject().equals(handover.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Edition edition(String id, long number) {
        try (var yaml = Edition.class.getResourceAsStream("/jurisdiction/" + id + ".yaml")) {
            var file = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            return written(file, number);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Edition written(String file, long number) {
        var pack = JurisdictionPack.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        return new Edition(number, pack, file, List.of(), "pack " + pack.name());
    }
}
