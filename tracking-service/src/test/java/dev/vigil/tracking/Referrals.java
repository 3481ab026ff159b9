package dev.vigil.tracking;

import dev.vigil.contract.Band;
import dev.vigil.contract.EventType;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.timeline.Payloads;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Gives tracking what intake and triage would send, as the consumer loop does: in batches, each in a transaction. */
@ApplicationScoped
public class Referrals {

    private static final int BATCH = 500;

    private final EventListener listener;
    private final Payloads payloads;
    private final SimulatedClock clock;

    Referrals(EventListener listener, Payloads payloads, SimulatedClock clock) {
        this.listener = listener;
        this.payloads = payloads;
        this.clock = clock;
    }

    public ReferralId receive(String unit) {
        return receive(unit, 1).getFirst();
    }

    public List<ReferralId> receive(String unit, int count) {
        var now = clock.instant();
        return receive(
                Stream.generate(() -> received(unit, null, now)).limit(count).toList());
    }

    public List<ReferralId> receive(List<Received> received) {
        arrive(received.stream().map(each -> incoming(1, each)).toList());
        return received.stream().map(Received::referral).toList();
    }

    public void assess(ReferralId referral, long version, Band band) {
        arrive(List.of(incoming(version, assessed(referral, band))));
    }

    public void arrive(List<Incoming> events) {
        for (var from = 0; from < events.size(); from += BATCH) {
            var batch = events.subList(from, Math.min(from + BATCH, events.size()));
            QuarkusTransaction.requiringNew().run(() -> listener.on(batch));
        }
    }

    public Incoming incoming(long version, VigilEvent event) {
        return new Incoming(
                UUID.randomUUID(),
                EventType.of(event),
                version,
                clock.instant(),
                event,
                payloads.write(event).getBytes(StandardCharsets.UTF_8));
    }

    public Received received(String unit, String operation, Instant at) {
        return received(unit, operation, at, List.of());
    }

    public Received received(String unit, String operation, Instant at, List<Fact> facts) {
        var id = new ReferralId(UUID.randomUUID());
        var number = id.toString().substring(24);
        return new Received(
                id,
                "R-" + number,
                "test-agency",
                SourceKind.FOREIGN_LAW_ENFORCEMENT,
                "S-" + number,
                ReferralType.IMAGE_ACCESS_INTELLIGENCE,
                at,
                at,
                at,
                unit,
                operation,
                null,
                facts);
    }

    public Assessed assessed(ReferralId referral, Band band) {
        return new Assessed(
                referral,
                UUID.randomUUID(),
                clock.instant(),
                band,
                null,
                3,
                new PolicyVersion("default", "1", "00"),
                List.of(),
                List.of("occupation"),
                List.of(),
                List.of());
    }
}
