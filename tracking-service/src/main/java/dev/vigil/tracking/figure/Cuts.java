package dev.vigil.tracking.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a figure divides time: what lies in an hour that no cut runs through is counted, what lies in one of the others is
 * read case by case.
 */
record Cuts(Cohort cohort, ZoneId zone) {

    static final Duration SOON = Duration.ofHours(4);
    static final Duration TODAY = Duration.ofHours(24);
    static final Duration WEEK = Duration.ofDays(7);

    Instant startOfToday() {
        return begin(day(cohort.asAt()));
    }

    /** That of the figure. */
    int hour() {
        return Hours.of(cohort.asAt());
    }

    /** Whole days by the wall clock. */
    int days(Instant start) {
        return (int) Math.max(
                0, ChronoUnit.DAYS.between(start.atZone(zone), cohort.asAt().atZone(zone)));
    }

    boolean runsThroughStart(int hour) {
        return days(Hours.first(hour)) != days(Hours.last(hour))
                || Stream.of(cohort.receivedFrom(), cohort.receivedTo())
                        .filter(Objects::nonNull)
                        .anyMatch(bound -> Hours.of(bound) == hour);
    }

    boolean chooses(Instant start) {
        return (cohort.receivedFrom() == null || !start.isBefore(cohort.receivedFrom()))
                && (cohort.receivedTo() == null || !start.isAfter(cohort.receivedTo()));
    }

    boolean runsThroughDue(int hour) {
        return dues().stream().anyMatch(cut -> Hours.of(cut) == hour);
    }

    List<Integer> dueHours() {
        return dues().stream().map(Hours::of).distinct().toList();
    }

    private List<Instant> dues() {
        return Stream.of(
                        startOfToday(),
                        cohort.asAt(),
                        cohort.asAt().plus(SOON),
                        cohort.asAt().plus(TODAY),
                        cohort.asAt().plus(WEEK))
                .toList();
    }

    /** The first day whose every start is in the cohort. */
    LocalDate startedFrom() {
        return firstWhole(cohort.receivedFrom());
    }

    LocalDate startedTo() {
        return lastWhole(cohort.receivedTo());
    }

    LocalDate stoppedFrom() {
        return firstWhole(cohort.closedFrom());
    }

    LocalDate stoppedTo() {
        return lastWhole(cohort.closedTo());
    }

    /** Days that are partly in the cohort. */
    List<LocalDate> startedCut() {
        return cut(cohort.receivedFrom(), cohort.receivedTo());
    }

    List<LocalDate> stoppedCut() {
        return cut(cohort.closedFrom(), cohort.closedTo());
    }

    /** The hours of the days that bounds of the start run through. */
    List<Integer> startedCutHours() {
        return startedCut().stream()
                .flatMap(day ->
                        Stream.iterate(Hours.of(begin(day)), hour -> hour <= Hours.of(end(day)), hour -> hour + 1))
                .distinct()
                .toList();
    }

    private LocalDate firstWhole(Instant from) {
        if (from == null) {
            return LocalDate.EPOCH.minusYears(100);
        }
        var day = day(from);
        return begin(day).equals(from) ? day : day.plusDays(1);
    }

    private LocalDate lastWhole(Instant to) {
        if (to == null) {
            return LocalDate.EPOCH.plusYears(1000);
        }
        var day = day(to);
        return end(day).equals(to) ? day : day.minusDays(1);
    }

    private List<LocalDate> cut(Instant from, Instant to) {
        var first = from == null || begin(day(from)).equals(from) ? null : day(from);
        var last = to == null || end(day(to)).equals(to) ? null : day(to);
        return Stream.of(first, last).filter(Objects::nonNull).distinct().toList();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The database keeps microseconds. */
    private Instant end(LocalDate day) {
        return begin(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }
}
