package dev.vigil.intake.referral;

import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Outbox;
import dev.vigil.delivery.Outgoing;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import dev.vigil.sheet.Sheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Takes what a sender adds to its referral, in one transaction with the event that tells of it. */
@ApplicationScoped
class SupplementDesk {

    private final Referrals referrals;
    private final KeyedRequests keys;
    private final EntityManager database;
    private final Outbox outbox;
    private final InstantSource clock;
    private final QuestionSheet sheet = Sheets.current();

    /** What a key stands for: the same words about another referral are another request. */
    private record Addressed(ReferralId referral, SupplementReferral order) {}

    SupplementDesk(
            Referrals referrals, KeyedRequests keys, EntityManager database, Outbox outbox, InstantSource clock) {
        this.referrals = referrals;
        this.keys = keys;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Receipt take(Agency agency, String id, Optional<IdempotencyKey> key, SupplementReferral order) {
        var referral = referrals.lock(agency, id);
        var version = referral.version() + 1;
        var fingerprint = Fingerprint.of(new Addressed(referral.id(), order));
        if (key.isPresent() && !keys.claim(agency, key.get(), fingerprint, referral.id(), version)) {
            return receiptOf(
                    referral, keys.earlier(agency, key.get(), fingerprint).version());
        }
        store(agency, referral, order, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return receiptOf(referral, version);
    }

    private void store(Agency agency, Referral referral, SupplementReferral order, Instant now) {
        int version = referral.nextVersion();
        database.persist(new Supplement(referral.id(), version, now, order.narrative()));
        int position = 0;
        for (Fact fact : order.facts()) {
            database.persist(new StoredFact(referral.id(), version, ++position, fact));
        }
        var event = new ReferralEvent.Supplemented(referral.id(), agency.code(), now, order.facts());
        outbox.publish(List.of(new Outgoing(version, now, event)));
    }

    private Receipt receiptOf(Referral referral, int version) {
        var supplement =
                database.find(Supplement.class, new Supplement.Key(referral.id().value(), version));
        var open = Receipt.open(sheet, referrals.factsOf(referral.id()));
        return Receipt.of(referral, supplement.receivedAt(), referrals.factsOf(referral.id(), version), open);
    }
}
