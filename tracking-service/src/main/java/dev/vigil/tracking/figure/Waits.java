package dev.vigil.tracking.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.vigil.contract.Band;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How long clocks ran, put together from counts. The caller's transaction sees one moment only. */
@ApplicationScoped
class Waits {

    private static final List<Integer> PERCENTILES = List.of(50, 92, 100);

    private final Series series;
    private final OpenCounts openCounts;
    private final FinishedCounts finishedCounts;
    private final JurisdictionPack pack;

    Waits(Series series, OpenCounts openCounts, FinishedCounts finishedCounts, JurisdictionPack pack) {
        this.series = series;
        this.openCounts = openCounts;
        this.finishedCounts = finishedCounts;
        this.pack = pack;
    }

    Observed of(Cohort cohort) {
        var asked = series.of(cohort);
        var cuts = new Cuts(cohort, pack.zone());
        var stopped = finishedCounts.of(asked, cuts);
        var open = cohort.isChosenByEnd() ? List.<Open>of() : openCounts.of(asked, cuts);
        return new Observed(
                spells(open, stopped, cuts),
                queues(open, cuts),
                seconds(open, asked),
                openCounts.oldest(open, asked, cuts),
                finishedCounts.breaches(asked, cuts, stopped),
                cohort.isReceivedInPeriod() && !cohort.isChosenByEnd() ? closed(cohort.closedInPeriod()) : null);
    }

    private List<Spell> closed(Cohort cohort) {
        var cuts = new Cuts(cohort, pack.zone());
        return spells(List.of(), finishedCounts.of(series.of(cohort), cuts), cuts);
    }

    private static List<Spell> spells(List<Open> open, List<FinishedCounts.Stopped> stopped, Cuts cuts) {
        var days = new HashMap<Instant, Integer>();
        var spells = new ArrayList<Spell>();
        open.stream()
                .collect(groupingBy(
                        each -> new Spell(
                                each.band(), days.computeIfAbsent(each.start(), cuts::days), each.lateDays(), null, 1),
                        summingLong(Open::n)))
                .forEach((spell, n) -> spells.add(spell.times(n)));
        stopped.stream()
                .map(FinishedCounts.Stopped::spell)
                .collect(groupingBy(spell -> spell.times(1), summingLong(Spell::n)))
                .forEach((spell, n) -> spells.add(spell.times(n)));
        return spells;
    }

    private static List<Observed.Queue> queues(List<Open> open, Cuts cuts) {
        var byBand = new HashMap<Band, List<Open>>();
        open.forEach(each ->
                byBand.computeIfAbsent(each.band(), _ -> new ArrayList<>()).add(each));
        return byBand.entrySet().stream()
                .map(band -> queue(band.getKey(), band.getValue(), cuts))
                .toList();
    }

    private static Observed.Queue queue(Band band, List<Open> open, Cuts cuts) {
        var now = cuts.cohort().asAt();
        return new Observed.Queue(
                band,
                count(open, each -> each.due() != null && !each.isDueBy(now)),
                count(open, each -> each.isDueBy(now)),
                count(open, each -> each.isDueBy(now) && !each.due().isBefore(cuts.startOfToday())),
                dueWithin(Cuts.SOON, open, now),
                dueWithin(Cuts.TODAY, open, now),
                dueWithin(Cuts.WEEK, open, now),
                count(open, Open::accessUnknown),
                count(open, Open::neverOpened),
                count(open, each -> each.reviewAt() != null),
                count(open, each -> each.isPastReviewAt(now)),
                open.stream().collect(groupingBy(Open::stage, TreeMap::new, summingLong(Open::n))));
    }

    private static long dueWithin(Duration ahead, List<Open> open, Instant now) {
        return count(open, each -> each.isDueBy(now.plus(ahead)) && !each.isDueBy(now));
    }

    private static long count(List<Open> open, Predicate<Open> which) {
        return open.stream().filter(which).mapToLong(Open::n).sum();
    }

    private List<Long> seconds(List<Open> open, Asked asked) {
        var n = count(open, _ -> true);
        if (n == 0) {
            return List.of();
        }
        var ranks =
                PERCENTILES.stream().map(percent -> (percent * n + 99) / 100).toList();
        return openCounts.startsAt(ranks, open, asked).stream()
                .map(start -> Duration.between(start, asked.cohort().asAt()).toSeconds())
                .toList();
    }
}
