package dev.vigil.tracking.screen;

import dev.vigil.contract.Band;
import dev.vigil.contract.EventType;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import dev.vigil.tracking.timeline.Payloads;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Lets events arrive as the consumer loop would hand them over. */
@Singleton
class Arrivals {

    private final EventListener listener;
    private final Payloads payloads;
    private final InstantSource clock;

    Arrivals(EventListener listener, Payloads payloads, InstantSource clock) {
        this.listener = listener;
        this.payloads = payloads;
        this.clock = clock;
    }

    ReferralId receive(String reference, String operation) {
        var referral = new ReferralId(UUID.randomUUID());
        var now = clock.instant();
        arrive(
                1,
                new Received(
                        referral,
                        reference,
                        "test-agency",
                        SourceKind.NATIONAL_HUB,
                        "S-" + reference,
                        ReferralType.IMAGE_ACCESS_INTELLIGENCE,
                        now,
                        now,
                        now,
                        "NATIONAL-HUB",
                        operation,
                        null,
                        List.<Fact>of()));
        return referral;
    }

    void assess(ReferralId referral, Band band) {
        arrive(
                1,
                new Assessed(
                        referral,
                        UUID.randomUUID(),
                        clock.instant(),
                        band,
                        null,
                        42,
                        new PolicyVersion("national", "2026-11", "3f9a0c1d22"),
                        List.of(new MatchedRule(
                                "R02", "Contact", 42, Band.HIGH, "A child lives with the <subject>", "Guidance")),
                        List.of("occupation"),
                        List.of(),
                        List.of()));
    }

    private void arrive(long version, VigilEvent event) {
        var payload = payloads.write(event).getBytes(StandardCharsets.UTF_8);
        var incoming = new Incoming(UUID.randomUUID(), EventType.of(event), version, clock.instant(), event, payload);
        QuarkusTransaction.requiringNew().run(() -> listener.on(List.of(incoming)));
    }
}
