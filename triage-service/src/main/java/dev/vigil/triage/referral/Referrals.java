package dev.vigil.triage.referral;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ReferralId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    private static final String LOCK = """
            select cast(pg_advisory_xact_lock(hashtextextended(id, 0)) as text)
            from unnest(cast(:ids as text[])) with ordinality as ids(id, n)
            order by n
            """;

    private final StoredLinks links;

    Referrals(StoredLinks links) {
        this.links = links;
    }

    /**
     * Those that are known already. Nobody else changes any of them, or makes one that is not there yet, until the
     * transaction ends: the two topics of one referral may be read by different replicas. Locks are taken in order of
     * id, so that two transactions never wait for each other in a ring.
     */
    Map<ReferralId, Referral> locked(Collection<ReferralId> ids) {
        var values = ids.stream().map(ReferralId::value).distinct().sorted().toList();
        getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("ids", array(values))
                .getResultList();
        return list("id in ?1", values).stream().collect(toMap(Referral::id, identity()));
    }

    /** In the order of their ids. */
    public List<ReferralId> linkedTo(ReferralId id) {
        return links.among(List.of(id)).of(id).stream().toList();
    }

    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }
}
