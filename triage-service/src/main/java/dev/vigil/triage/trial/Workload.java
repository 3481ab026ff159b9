package dev.vigil.triage.trial;

import dev.vigil.contract.Band;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many referrals of each band came in on each day. */
final class Workload {

    private final Map<LocalDate, Map<Band, Long>> days = new TreeMap<>();

    @Schema(name = "TrialWorkload", description = "Of one band under one policy.")
    record Load(
            long n,

            @Schema(description = "Mean over all days from the first receipt to the last.")
            double perDay,

            @Schema(description = "Most on one day.") long most,

            @Schema(description = "The first day with the most.")
            LocalDate busiestDay) {}

    void add(LocalDate day, Band band) {
        days.computeIfAbsent(day, unseen -> new EnumMap<>(Band.class)).merge(band, 1L, Long::sum);
    }

    Load of(Band band) {
        var n = 0L;
        var most = 0L;
        LocalDate busiest = null;
        for (var day : days.entrySet()) {
            var count = day.getValue().getOrDefault(band, 0L);
            n += count;
            if (count > most) {
                most = count;
                busiest = day.getKey();
            }
        }
        return new Load(n, days.isEmpty() ? 0 : (double) n / span(), most, busiest);
    }

    Map<Band, Long> on(LocalDate day) {
        return days.getOrDefault(day, Map.of());
    }

    List<LocalDate> days() {
        return new ArrayList<>(days.keySet());
    }

    private long span() {
        var sorted = days();
        return sorted.getLast().toEpochDay() - sorted.getFirst().toEpochDay() + 1;
    }
}
