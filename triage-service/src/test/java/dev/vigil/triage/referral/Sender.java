package dev.vigil.triage.referral;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.Outbox;
import dev.vigil.delivery.Outgoing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Plays intake and tracking: puts their events on Kafka. */
@Singleton
public class Sender {

    public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Outbox outbox;
    private final EntityManager entities;

    Sender(Outbox outbox, EntityManager entities) {
        this.outbox = outbox;
        this.entities = entities;
    }

    public void received(ReferralId referral, Fact... facts) {
        send(1, receipt(referral, facts));
    }

    public void supplemented(ReferralId referral, long version, Instant at, Fact... facts) {
        send(version, new ReferralEvent.Supplemented(referral, "national-hub", at, List.of(facts)));
    }

    public void opened(ReferralId referral, long version) {
        send(version, new CaseEvent.Opened(referral, entry(NINE)));
    }

    public void checked(ReferralId referral, long version, Instant at, Fact... facts) {
        send(version, new CaseEvent.CheckCompleted(referral, entry(at), "occupation", List.of(facts)));
    }

    /** To both cases, as tracking does it. */
    public void linked(ReferralId one, long version, ReferralId other, long otherVersion) {
        send(version, new CaseEvent.Linked(one, entry(NINE), other, "same account"));
        send(otherVersion, new CaseEvent.Linked(other, entry(NINE), one, "same account"));
    }

    public void unlinked(ReferralId one, long version, ReferralId other, long otherVersion) {
        send(version, new CaseEvent.Unlinked(one, entry(NINE), other));
        send(otherVersion, new CaseEvent.Unlinked(other, entry(NINE), one));
    }

    public void decided(ReferralId referral, long version, Instant at, String outcome) {
        send(version, new CaseEvent.Decided(referral, entry(at), outcome, List.of(), null));
    }

    public void reopened(ReferralId referral, long version) {
        send(version, new CaseEvent.Reopened(referral, entry(NINE), NINE));
    }

    public void allAtOnce(List<ReferralId> referrals) {
        var events = referrals.stream()
                .map(referral -> new Outgoing(1, NINE, receipt(referral)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(events));
    }

    /** What a relay does that ended before it could store how far it had come. */
    public void sendEverythingAgain() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update relay_cursor set xid = '0', seq = 0")
                        .executeUpdate());
    }

    private void send(long version, VigilEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(List.of(new Outgoing(version, NINE, event))));
    }

    private static ReferralEvent.Received receipt(ReferralId referral, Fact... facts) {
        return new ReferralEvent.Received(
                referral,
                "V-0017",
                "national-hub",
                SourceKind.NATIONAL_HUB,
                "EP-17",
                ReferralType.IMAGE_ACCESS_INTELLIGENCE,
                NINE,
                NINE,
                NINE,
                "FORCE-A",
                null,
                null,
                List.of(facts));
    }

    private static Entry entry(Instant at) {
        return new Entry(at, at, new Actor("Test Rowan", "FORCE-A"), null);
    }
}
