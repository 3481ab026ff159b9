package dev.vigil.intake.referral;

import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.intake.agency.Agency;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Referrals as they are kept. An agency finds only its own. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** @throws Refusal if the agency sent no such referral */
    public Referral of(Agency agency, String id) {
        return find("id = ?1 and agency = ?2", uuid(id), agency.code())
                .firstResultOptional()
                .orElseThrow(Referrals::unknown);
    }

    /**
     * The same, and nobody else changes it until the transaction ends. Must come before any write: the outbox is read
     * in the order of transaction ids, and PostgreSQL gives those out before a transaction waits for a row, but not
     * before it waits for an advisory lock.
     */
    Referral lock(Agency agency, String id) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:id, 0)) as text)")
                .setParameter("id", uuid(id).toString())
                .getSingleResult();
        return of(agency, id);
    }

    public List<Referral> of(Agency agency, Collection<String> senderReferences) {
        return list("agency = ?1 and senderReference in ?2", agency.code(), senderReferences);
    }

    Referral get(ReferralId id) {
        return findByIdOptional(id.value()).orElseThrow();
    }

    /** What its sender said with one event. */
    List<Fact> factsOf(ReferralId id, int version) {
        return facts(id, "and key.version = ?2", version);
    }

    /** Everything its sender ever said, oldest first. */
    List<Fact> factsOf(ReferralId id) {
        return facts(id, "and key.version > ?2", 0);
    }

    private List<Fact> facts(ReferralId id, String which, int version) {
        return getEntityManager()
                .createQuery(
                        "from StoredFact where key.referral = ?1 " + which + " order by key.version, position",
                        StoredFact.class)
                .setParameter(1, id.value())
                .setParameter(2, version)
                .getResultStream()
                .map(StoredFact::fact)
                .toList();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(ProblemKind.NOT_FOUND, "You have sent no referral with this id.");
    }
}
