package dev.vigil.tracking.clock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.figure.Counting;
import dev.vigil.tracking.timeline.TimelineEntry;
import dev.vigil.tracking.unit.UnitKind;
import dev.vigil.tracking.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the clocks in step with what happens, in the transaction in which it is recorded. */
@ApplicationScoped
public class Projection {

    private final CaseReading reading;
    private final StoredClocks stored;
    private final Units units;
    private final Counting counting;

    Projection(CaseReading reading, StoredClocks stored, Units units, Counting counting) {
        this.reading = reading;
        this.stored = stored;
        this.units = units;
        this.counting = counting;
    }

    /**
     * A case and what was just entered into it.
     *
     * @param entries all of its timeline but the clocks' entries, the new ones last
     * @param added how many are new
     */
    public record Grown(List<TimelineEntry> entries, int added) {
        UUID caseId() {
            return received().referral().value();
        }

        Received received() {
            return (Received) entries.getFirst().event();
        }

        String firstUnit() {
            return entries.getFirst().actor().unit();
        }
    }

    /** @param cases whose rows the caller has locked */
    public void follow(Collection<Grown> cases) {
        Map<UUID, List<StageClock>> clocks =
                stored.of(cases.stream().map(Grown::caseId).toList()).stream().collect(groupingBy(StageClock::caseId));
        var kinds = units.kinds(cases.stream().map(Grown::firstUnit).collect(toSet()));
        store(cases.stream()
                .map(each -> reading.follow(
                        each,
                        kinds.get(each.firstUnit()) == UnitKind.HUB,
                        new CaseClocks(each.received(), clocks.getOrDefault(each.caseId(), List.of()))))
                .toList());
    }

    private void store(List<CaseClocks> cases) {
        stored.insert(cases.stream().flatMap(each -> each.started().stream()).toList());
        stored.update(cases.stream().flatMap(each -> each.changed().stream()).toList());
        var limits = new ArrayList<LimitSet>();
        cases.forEach(each -> limits.addAll(each.limits()));
        stored.insertLimits(limits);
        counting.follow(cases.stream()
                .flatMap(each -> each.all().stream())
                .map(StageClock::caseId)
                .collect(toSet()));
    }
}
