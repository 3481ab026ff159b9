package dev.vigil.triage.trial;

import dev.vigil.contract.Band;
import dev.vigil.triage.quality.Proportion;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How finished referrals ended, by the band that a policy gives them. */
final class Calibration {

    private final Map<Band, Map<OutcomeGroup, Long>> counts = new EnumMap<>(Band.class);

    record Row(Band band, long finished, List<Share> outcomes) {}

    record Share(OutcomeGroup outcome, Proportion share) {}

    void add(Band band, OutcomeGroup outcome) {
        counts.computeIfAbsent(band, unseen -> new EnumMap<>(OutcomeGroup.class))
                .merge(outcome, 1L, Long::sum);
    }

    /** One for each band, the most urgent first. */
    List<Row> rows() {
        return Arrays.stream(Band.values()).map(this::row).toList();
    }

    private Row row(Band band) {
        var outcomes = counts.getOrDefault(band, Map.of());
        var finished = outcomes.values().stream().mapToLong(Long::longValue).sum();
        var shares = outcomes.entrySet().stream()
                .map(outcome -> new Share(outcome.getKey(), Proportion.of(outcome.getValue(), finished)))
                .toList();
        return new Row(band, finished, shares);
    }
}
