package dev.vigil.tracking.figure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.vigil.contract.Band;
import dev.vigil.tracking.figure.Past.Case;
import dev.vigil.tracking.figure.Past.Clock;
import dev.vigil.tracking.figure.Past.Episode;
import dev.vigil.tracking.figure.Past.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the database should count, case by case in plain Java. */
record NaiveWaits(List<Case> cases, Cohort cohort) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private record Wait(Case of, Clock clock, Episode episode, Limit limit, Instant stoppedAt, String kind) {
        Band band() {
            return limit == null ? null : limit.band();
        }

        /** Who held it, or did when its end was recorded. */
        String unit(Instant asAt) {
            return of.holder(stoppedAt == null ? asAt : episode.stopRecordedAt());
        }
    }

    Observed observed() {
        var waits = cases.stream()
                .flatMap(past -> waits(past).stream())
                .filter(wait -> !"annulled".equals(wait.kind))
                .filter(this::isInCohort)
                .toList();
        var open = waits.stream().filter(wait -> wait.stoppedAt == null).toList();
        return new Observed(
                spells(waits), queues(open), seconds(open), oldest(open), breaches(waits), closedInPeriod());
    }

    private List<Spell> closedInPeriod() {
        if (cohort.receivedFrom() == null && cohort.receivedTo() == null
                || cohort.closedFrom() != null
                || cohort.closedTo() != null) {
            return null;
        }
        var closed = new Cohort(
                cohort.clock(),
                cohort.operation(),
                cohort.unit(),
                cohort.source(),
                cohort.band(),
                null,
                null,
                cohort.receivedFrom(),
                cohort.receivedTo(),
                cohort.asAt());
        return new NaiveWaits(cases, closed).observed().spells();
    }

    private List<Wait> waits(Case past) {
        return past.clocks().stream()
                .filter(clock -> clock.name().equals(cohort.clock()))
                .flatMap(clock -> known(clock).map(episode -> wait(past, clock, episode)).stream())
                .toList();
    }

    private Optional<Episode> known(Clock clock) {
        return clock.episodes().stream()
                .filter(episode -> !episode.startRecordedAt().isAfter(cohort.asAt()))
                .reduce((_, later) -> later);
    }

    private Wait wait(Case past, Clock clock, Episode episode) {
        var limit = episode.limits().stream()
                .filter(set -> !set.setAt().isAfter(cohort.asAt()))
                .max(Comparator.comparing(Limit::setAt))
                .orElse(null);
        var stopKnown =
                episode.stopRecordedAt() != null && !episode.stopRecordedAt().isAfter(cohort.asAt());
        return new Wait(
                past, clock, episode, limit, stopKnown ? episode.stoppedAt() : null, stopKnown ? episode.kind() : null);
    }

    private boolean isInCohort(Wait wait) {
        return (cohort.operation() == null || cohort.operation().equals(wait.of.operation()))
                && (cohort.unit() == null || isIn(cohort.unit(), wait.unit(cohort.asAt())))
                && (cohort.source() == null || cohort.source().equals(wait.of.source()))
                && (cohort.band() == null || cohort.band() == wait.band())
                && isBetween(cohort.receivedFrom(), wait.clock.startedAt(), cohort.receivedTo())
                && isBetween(cohort.closedFrom(), wait.stoppedAt, cohort.closedTo());
    }

    /** These tests name a unit after the one that it is part of. */
    private static boolean isIn(String unit, String holder) {
        return holder.equals(unit) || holder.startsWith(unit + "-");
    }

    private static boolean isBetween(Instant from, Instant at, Instant to) {
        return (from == null || at != null && !at.isBefore(from)) && (to == null || at != null && !at.isAfter(to));
    }

    private List<Spell> spells(List<Wait> waits) {
        var counts = waits.stream()
                .collect(groupingBy(
                        wait -> new Spell(
                                wait.band(),
                                days(wait.clock.startedAt(), wait.stoppedAt == null ? cohort.asAt() : wait.stoppedAt),
                                days(
                                        wait.clock.startedAt(),
                                        wait.clock.episodes().getFirst().startRecordedAt()),
                                wait.kind,
                                1),
                        counting()));
        return counts.entrySet().stream()
                .map(same -> new Spell(
                        same.getKey().band(),
                        same.getKey().days(),
                        same.getKey().lateDays(),
                        same.getKey().kind(),
                        same.getValue()))
                .toList();
    }

    static int days(Instant from, Instant to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from.atZone(LONDON), to.atZone(LONDON)));
    }

    private List<Observed.Queue> queues(List<Wait> open) {
        var queues = new ArrayList<Observed.Queue>();
        for (var band : open.stream().map(Wait::band).distinct().toList()) {
            var inBand = open.stream().filter(wait -> wait.band() == band).toList();
            var now = cohort.asAt();
            queues.add(new Observed.Queue(
                    band,
                    count(
                            inBand,
                            wait -> wait.limit != null && wait.limit.dueAt().isAfter(now)),
                    count(
                            inBand,
                            wait -> wait.limit != null && !wait.limit.dueAt().isAfter(now)),
                    count(
                            inBand,
                            wait -> wait.limit != null
                                    && !wait.limit.dueAt().isAfter(now)
                                    && wait.limit
                                            .dueAt()
                                            .atZone(LONDON)
                                            .toLocalDate()
                                            .equals(now.atZone(LONDON).toLocalDate())),
                    count(inBand, wait -> isDueWithin(wait, Duration.ofHours(4))),
                    count(inBand, wait -> isDueWithin(wait, Duration.ofHours(24))),
                    count(inBand, wait -> isDueWithin(wait, Duration.ofDays(7))),
                    count(inBand, wait -> runs(wait.of, "access-check")),
                    count(inBand, wait -> runs(wait.of, "unread")),
                    0,
                    0,
                    inBand.stream().collect(groupingBy(wait -> stage(wait.of), counting()))));
        }
        return queues;
    }

    private static long count(List<Wait> waits, Predicate<Wait> condition) {
        return waits.stream().filter(condition).count();
    }

    private boolean isDueWithin(Wait wait, Duration ahead) {
        return wait.limit != null
                && wait.limit.dueAt().isAfter(cohort.asAt())
                && !wait.limit.dueAt().isAfter(cohort.asAt().plus(ahead));
    }

    private String stage(Case past) {
        return runs(past, "unread") ? "UNREAD" : runs(past, "access-check") ? "ACCESS_CHECK" : "IN_HAND";
    }

    private boolean runs(Case past, String clock) {
        return past.clocks().stream()
                .filter(each -> each.name().equals(clock))
                .anyMatch(each -> known(each)
                        .filter(episode -> episode.stopRecordedAt() == null
                                || episode.stopRecordedAt().isAfter(cohort.asAt()))
                        .isPresent());
    }

    private List<Long> seconds(List<Wait> open) {
        var ages = open.stream()
                .map(wait ->
                        Duration.between(wait.clock.startedAt(), cohort.asAt()).toSeconds())
                .sorted()
                .toList();
        return ages.isEmpty() ? List.of() : List.of(atRank(ages, 50), atRank(ages, 92), ages.getLast());
    }

    private static Long atRank(List<Long> sorted, int percent) {
        var rank = 1;
        while (100 * rank < percent * sorted.size()) {
            rank++;
        }
        return sorted.get(rank - 1);
    }

    private List<Waiting> oldest(List<Wait> open) {
        return open.stream()
                .sorted(Comparator.comparing((Wait wait) -> wait.clock.startedAt())
                        .thenComparing(wait -> wait.of.id().toString()))
                .limit(10)
                .map(wait -> new Waiting(
                        wait.of.id(),
                        wait.of.reference(),
                        wait.of.reference(),
                        wait.clock.startedAt(),
                        days(wait.clock.startedAt(), cohort.asAt()),
                        wait.band(),
                        wait.unit(cohort.asAt())))
                .toList();
    }

    private Breaches breaches(List<Wait> waits) {
        var n = 0;
        Instant first = null;
        for (var wait : waits) {
            var passed = wait.clock.episodes().stream()
                    .flatMap(episode -> episode.rungs().stream())
                    .filter(rung -> rung.percent() >= 100 && !rung.detectedAt().isAfter(cohort.asAt()))
                    .map(Past.Rung::passedAt)
                    .min(Comparator.naturalOrder());
            n += passed.isPresent() ? 1 : 0;
            first = passed.isPresent() && (first == null || passed.get().isBefore(first)) ? passed.get() : first;
        }
        return new Breaches(n, first);
    }
}
