package dev.vigil.triage.referral;

import dev.vigil.contract.ReferralId;
import dev.vigil.triage.referral.Links.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The links as rows. */
@ApplicationScoped
class StoredLinks {

    // Whoever changes links waits for those who go by them, and they for each other not at all.
    private static final String READ = "select cast(pg_advisory_xact_lock_shared(hashtext('referral_link')) as text)";
    private static final String WRITE = "select cast(pg_advisory_xact_lock(hashtext('referral_link')) as text)";

    private static final String CIRCLE = """
            with recursive circle(id) as (
              select unnest(cast(:ids as uuid[]))
              union
              select near.id from circle cross join lateral (
                select other as id from referral_link where one = circle.id
                union all
                select one from referral_link where other = circle.id) near)
            select id from circle
            """;
    private static final String PAIRS =
            "select one, other from referral_link where one = any(cast(:ids as uuid[])) or other = any(cast(:ids as uuid[]))";
    private static final String ADD =
            "insert into referral_link (one, other) values (:one, :other) on conflict do nothing";
    private static final String REMOVE = "delete from referral_link where one = :one and other = :other";

    private final Session entities;

    StoredLinks(Session entities) {
        this.entities = entities;
    }

    /** Until the transaction ends nobody else changes a link, or, if it is to change some, goes by one. */
    void lock(boolean toChange) {
        entities.createNativeQuery(toChange ? WRITE : READ, String.class).getSingleResult();
    }

    /** The referrals, and all that any number of links leads to from them. */
    Set<ReferralId> circle(Collection<ReferralId> of) {
        var ids = of.stream().map(ReferralId::value).distinct().toList();
        List<UUID> found = entities.createNativeQuery(CIRCLE, UUID.class)
                .setParameter("ids", Referrals.array(ids))
                .getResultList();
        return found.stream().map(ReferralId::new).collect(Collectors.toSet());
    }

    Links among(Collection<ReferralId> circle) {
        List<Object[]> rows = entities.createNativeQuery(PAIRS, Object[].class)
                .setParameter(
                        "ids",
                        Referrals.array(circle.stream().map(ReferralId::value).toList()))
                .getResultList();
        return new Links(
                rows.stream().map(row -> new Pair((UUID) row[0], (UUID) row[1])).toList());
    }

    void store(Links links) {
        links.added().forEach(pair -> write(ADD, pair));
        links.removed().forEach(pair -> write(REMOVE, pair));
    }

    private void write(String statement, Pair pair) {
        entities.createNativeMutationQuery(statement)
                .setParameter("one", pair.one())
                .setParameter("other", pair.other())
                .executeUpdate();
    }
}
