package dev.vigil.triage.quality;

import dev.vigil.contract.Band;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** Counts bands by who sent a referral and where to. Requirement B12. */
@ApplicationScoped
class EqualityCheck {

    enum By {
        UNIT("unit"),
        SOURCE("source_kind"),
        AGENCY("agency");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    // Referrals that came before this was kept have no group, and are said to have none rather than left out.
    private static final String COUNTS = """
            select coalesce(%s, 'not kept'), band, count(*) from referral
            where band is not null and received_at >= :from and received_at < :to
            group by 1, 2
            """;

    private final Session entities;

    EqualityCheck(Session entities) {
        this.entities = entities;
    }

    EqualityView of(By by, Instant from, Instant to) {
        List<Object[]> rows = entities.createNativeQuery(COUNTS.formatted(by.column), Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        var groups = new TreeMap<String, Map<Band, Long>>();
        for (var row : rows) {
            groups.computeIfAbsent((String) row[0], group -> new EnumMap<>(Band.class))
                    .put(Band.valueOf((String) row[1]), (Long) row[2]);
        }
        return of(groups);
    }

    static EqualityView of(Map<String, Map<Band, Long>> groups) {
        var high = groups.values().stream().mapToLong(EqualityCheck::high).sum();
        var all = groups.values().stream().mapToLong(EqualityCheck::total).sum();
        var among = Proportion.of(high, all);
        return new EqualityView(
                among,
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue(), among))
                        .toList());
    }

    private static EqualityView.Group group(String name, Map<Band, Long> bands, Proportion among) {
        var high = Proportion.of(high(bands), total(bands));
        return new EqualityView.Group(name, bands, high, high.isClearOf(among.share()));
    }

    private static long high(Map<Band, Long> bands) {
        return bands.entrySet().stream()
                .filter(band -> band.getKey().isAtLeast(Band.HIGH))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long total(Map<Band, Long> bands) {
        return bands.values().stream().mapToLong(Long::longValue).sum();
    }
}
