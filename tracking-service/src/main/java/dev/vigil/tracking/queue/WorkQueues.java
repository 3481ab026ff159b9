package dev.vigil.tracking.queue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.Band;
import dev.vigil.tracking.figure.Cohort;
import dev.vigil.tracking.figure.Figures;
import dev.vigil.tracking.queue.WorkQueue.InBand;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.unit.UnitTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the work of a unit in order. Its counts are those of the figures. */
@ApplicationScoped
class WorkQueues {

    private static final String HEADLINE = "first-action";

    private final WaitingCases waiting;
    private final UnitTree units;
    private final Figures figures;
    private final Database database;

    WorkQueues(WaitingCases waiting, UnitTree units, Figures figures, Database database) {
        this.waiting = waiting;
        this.units = units;
        this.figures = figures;
        this.database = database;
    }

    private record Named(UUID id, String reference, String unit, String officer) {}

    /**
     * @param unit with the units below it; null for all
     * @param officer who answers for the cases; null for anybody or nobody
     */
    @Transactional
    WorkQueue of(String unit, String officer, int limit, Instant now) {
        var held = unit == null ? units.all() : units.from(unit);
        var candidates = officer == null ? waiting.ofUnits(held, limit) : waiting.ofOfficer(officer, held);
        var bands = officer == null ? counted(unit, now) : bands(candidates, now);
        return new WorkQueue(
                now,
                unit,
                officer,
                bands.stream().mapToLong(InBand::waiting).sum(),
                bands.stream().mapToLong(InBand::pastLimit).sum(),
                bands,
                places(candidates, limit, now));
    }

    private List<InBand> counted(String unit, Instant now) {
        var cohort = new Cohort(HEADLINE, null, unit, null, null, null, null, null, null, now);
        return figures.overview(cohort).byBand().stream()
                .map(band -> new InBand(band.band(), band.n(), band.breached()))
                .toList();
    }

    private static List<InBand> bands(Collection<Waiting> all, Instant now) {
        return Stream.concat(Stream.of(Band.values()), Stream.of((Band) null))
                .map(band -> all.stream().filter(each -> each.band() == band).toList())
                .filter(each -> !each.isEmpty())
                .map(each -> new InBand(
                        each.getFirst().band(),
                        each.size(),
                        each.stream().filter(one -> one.isPastLimit(now)).count()))
                .toList();
    }

    private List<Place> places(Collection<Waiting> candidates, int limit, Instant now) {
        var first = candidates.stream().sorted(WorkOrder.at(now)).limit(limit).toList();
        var names = database
                .read(
                        row -> new Named(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
                        "select id, reference, owner_unit, owner_officer from case_file where id = any(?)",
                        first.stream().map(Waiting::caseId).toList())
                .stream()
                .collect(toMap(Named::id, identity()));
        return IntStream.range(0, first.size())
                .mapToObj(index -> place(
                        index + 1, first.get(index), names.get(first.get(index).caseId()), now))
                .toList();
    }

    private static Place place(int number, Waiting waiting, Named named, Instant now) {
        return new Place(
                number,
                waiting.caseId(),
                named.reference(),
                waiting.band(),
                named.unit(),
                named.officer(),
                waiting.isPastLimit(now),
                PlaceWords.percentUsed(waiting, now),
                waiting.startedAt(),
                waiting.dueAt(),
                PlaceWords.of(waiting, now));
    }
}
