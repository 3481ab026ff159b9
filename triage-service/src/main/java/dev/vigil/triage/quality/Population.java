package dev.vigil.triage.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Everything that a sample of a period can be drawn from. */
@ApplicationScoped
class Population {

    // What the referral was left at in that period, so that one that rose meanwhile is not looked at as LOW.
    private static final String LOW = """
            select id, referral from (
              select distinct on (referral) id, referral, band from assessment
              where assessed_at >= :from and assessed_at < :to
              order by referral, version desc) latest
            where band = 'LOW'
            """;
    private static final String OVERRIDES =
            "select id, referral from band_override where overridden_at >= :from and overridden_at < :to";

    private final Session entities;

    Population(Session entities) {
        this.entities = entities;
    }

    /** Referral by assessment or override. */
    Map<UUID, UUID> of(SampleOf what, Instant from, Instant to) {
        List<Object[]> rows = entities.createNativeQuery(sql(what), Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        var referrals = new LinkedHashMap<UUID, UUID>();
        for (var row : rows) referrals.put((UUID) row[0], (UUID) row[1]);
        return referrals;
    }

    private static String sql(SampleOf what) {
        return switch (what) {
            case LOW -> LOW;
            case OVERRIDES -> OVERRIDES;
        };
    }
}
