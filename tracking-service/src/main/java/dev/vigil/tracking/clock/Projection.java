package dev.vigil.tracking.clock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.CaseEvent.HandoverAccepted;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.figure.Counting;
import dev.vigil.tracking.jurisdiction.Edition;
import dev.vigil.tracking.jurisdiction.Jurisdictions;
import dev.vigil.tracking.timeline.TimelineEntry;
import dev.vigil.tracking.unit.UnitKind;
import dev.vigil.tracking.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps the clocks in step with what happens, in the transaction in which it is recorded. */
@ApplicationScoped
public class Projection {

    private final ClockRules rules;
    private final StoredClocks stored;
    private final CaseEditions editions;
    private final Jurisdictions jurisdictions;
    private final PacksOfUnits packs;
    private final Units units;
    private final Counting counting;

    Projection(
            ClockRules rules,
            StoredClocks stored,
            CaseEditions editions,
            Jurisdictions jurisdictions,
            PacksOfUnits packs,
            Units units,
            Counting counting) {
        this.rules = rules;
        this.stored = stored;
        this.editions = editions;
        this.jurisdictions = jurisdictions;
        this.packs = packs;
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

        List<TimelineEntry> before() {
            return entries.subList(0, entries.size() - added);
        }

        List<TimelineEntry> after() {
            return entries.subList(entries.size() - added, entries.size());
        }

        Stream<String> holders() {
            var later = entries.stream()
                    .map(TimelineEntry::event)
                    .filter(HandoverAccepted.class::isInstance)
                    .map(event -> ((HandoverAccepted) event).by());
            return Stream.concat(Stream.of(firstUnit()), later);
        }
    }

    /** What the cases of one transaction have in common. */
    private record Around(Map<String, UnitKind> kinds, Map<String, Edition> packs, Map<UUID, Long> editions) {}

    /** @param cases whose rows the caller has locked */
    public void follow(Collection<Grown> cases) {
        var around = around(cases);
        store(clocksOf(cases).entrySet().stream()
                .map(each -> follow(each.getKey(), around, each.getValue()))
                .toList());
    }

    private CaseClocks follow(Grown grown, Around around, CaseClocks clocks) {
        var retelling = begin(grown, around, clocks);
        for (var entry : grown.after()) {
            keepUp(retelling, around, entry.seq() - 1, entry.recordedAt());
            retelling.take(entry);
            keepUp(retelling, around, entry.seq(), entry.recordedAt());
        }
        return clocks;
    }

    private Retelling begin(Grown grown, Around around, CaseClocks clocks) {
        var hub = around.kinds().get(grown.firstUnit()) == UnitKind.HUB;
        var number = around.editions().get(grown.caseId());
        var edition = number == null ? around.packs().get(grown.firstUnit()) : jurisdictions.edition(number);
        if (number == null) {
            clocks.goBy(edition, 0, grown.entries().getFirst().recordedAt());
        }
        return new Retelling(rules, hub, grown.before(), edition, clocks);
    }

    /** The unit that answers for the case may be of another jurisdiction now, or its pack have a later edition. */
    private static void keepUp(Retelling retelling, Around around, long afterSeq, Instant since) {
        var due = retelling.isEmpty() ? retelling.edition() : around.packs().get(retelling.owner());
        if (due.number() != retelling.edition().number()) {
            retelling.goBy(due, afterSeq, since);
        }
    }

    /** @param lastSeqs of each case, the clocks' entries included */
    void reproject(Collection<Grown> cases, Map<UUID, Long> lastSeqs, Instant now) {
        var around = around(cases);
        store(clocksOf(cases).entrySet().stream()
                .map(each -> {
                    var retelling = begin(each.getKey(), around, each.getValue());
                    keepUp(retelling, around, lastSeqs.get(each.getKey().caseId()), now);
                    return each.getValue();
                })
                .toList());
    }

    private Around around(Collection<Grown> cases) {
        jurisdictions.refresh();
        return new Around(
                units.kinds(cases.stream().map(Grown::firstUnit).collect(toSet())),
                packs.of(cases.stream().flatMap(Grown::holders).collect(toSet())),
                editions.of(cases.stream().map(Grown::caseId).toList()));
    }

    private Map<Grown, CaseClocks> clocksOf(Collection<Grown> cases) {
        Map<UUID, List<StageClock>> clocks =
                stored.of(cases.stream().map(Grown::caseId).toList()).stream().collect(groupingBy(StageClock::caseId));
        var byCase = new IdentityHashMap<Grown, CaseClocks>();
        cases.forEach(each ->
                byCase.put(each, new CaseClocks(each.received(), clocks.getOrDefault(each.caseId(), List.of()))));
        return byCase;
    }

    private void store(List<CaseClocks> cases) {
        stored.insert(cases.stream().flatMap(each -> each.started().stream()).toList());
        stored.update(cases.stream().flatMap(each -> each.changed().stream()).toList());
        stored.insertLimits(
                cases.stream().flatMap(each -> each.limits().stream()).toList());
        editions.insert(cases.stream().flatMap(each -> each.editions().stream()).toList());
        counting.follow(cases.stream()
                .flatMap(each -> each.all().stream())
                .map(StageClock::caseId)
                .collect(toSet()));
    }
}
