package dev.vigil.tracking.clock;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.casefile.CaseState;
import dev.vigil.tracking.casefile.Walk;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The clocks that the real pack gives a walked case. */
record TestClocks(CaseClocks clocks) {

    private static final JurisdictionPack PACK = pack();

    static TestClocks clocks(Walk walk) {
        var rules = new ClockRules(PACK, new Ladders(PACK));
        var clocks = new CaseClocks(List.of());
        CaseState state = null;
        for (var event : walk.events) {
            state = state == null
                    ? CaseState.begin((Received) event, ((Received) event).receivingUnit())
                    : state.after(event);
            rules.apply(event, situation(event, state), clocks);
        }
        return new TestClocks(clocks);
    }

    private static Situation situation(VigilEvent event, CaseState state) {
        return new Situation(
                state.received(),
                state.custody().firstUnit().equals("NATIONAL-HUB"),
                state.facts().accessUnknown(),
                state.grading().band(),
                state.custody().owner().unit(),
                state.course().acts(),
                occurredAt(event),
                recordedAt(event));
    }

    private static Instant occurredAt(VigilEvent event) {
        return event instanceof CaseEvent made ? made.entry().occurredAt() : recordedAt(event);
    }

    private static Instant recordedAt(VigilEvent event) {
        return switch (event) {
            case Received received -> received.receivedAt();
            case Assessed assessed -> assessed.assessedAt();
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

    private static JurisdictionPack pack() {
        try (var yaml = JurisdictionPack.class.getResourceAsStream("/jurisdiction/england-wales.yaml")) {
            return JurisdictionPack.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
