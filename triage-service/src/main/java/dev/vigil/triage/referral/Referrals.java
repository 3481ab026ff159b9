package dev.vigil.triage.referral;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ReferralId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** In order of id, so that two transactions never wait for each other in a ring. */
    Map<ReferralId, Referral> locked(Collection<ReferralId> ids) {
        var values = ids.stream().map(ReferralId::value).distinct().toList();
        return find("id in ?1 order by id", values).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(toMap(Referral::id, identity()));
    }
}
