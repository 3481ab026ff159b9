package dev.vigil.tracking.figure.hop;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.figure.Definition;
import dev.vigil.tracking.figure.export.Cell;
import dev.vigil.tracking.figure.export.Tabular;
import dev.vigil.tracking.figure.tally.Amount;
import dev.vigil.tracking.figure.tally.Sums.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the time of many cases went.
 *
 * @param cases how many it is about; of a unit with parts of its own, a case that several of them had counts for each
 * @param inWords the whole as a sentence, in days of 24 hours of all cases together
 * @param byStage the longest first
 * @param byHolder the longest first
 */
public record HopTotals(
        String figure,
        String version,
        String words,
        Instant asAt,
        String unit,
        String operation,
        String source,
        long cases,
        double hours,
        String inWords,
        List<InStage> byStage,
        List<AtHolder> byHolder)
        implements Tabular {

    /**
     * @param n cases that were in the stage, with each holder
     * @param now of those, how many still are
     * @param share of all hours
     */
    public record InStage(Stage stage, String words, long n, long now, double hours, double share) {}

    /** @param detail what a hold waits for; null for the other stages */
    public record AtHolder(
            String unit, Stage stage, String detail, String words, long n, long now, double hours, double share) {}

    public HopTotals {
        byStage = List.copyOf(byStage);
        byHolder = List.copyOf(byHolder);
    }

    /** What was asked for. */
    record Asked(String unit, String operation, String source, Instant asAt) {}

    private record Place(Stage stage, String detail, String unit) {}

    static HopTotals of(Definition definition, Asked asked, List<Sum> sums) {
        var places = sums.stream()
                .filter(sum -> !sum.key().part().equals(HopMeasure.CASES))
                .collect(groupingBy(HopTotals::place, reducing(Amount.NONE, Sum::amount, Amount::plus)));
        var total = new Total(
                asked.asAt(),
                places.values().stream()
                        .mapToLong(amount -> amount.secondsBy(asked.asAt()))
                        .sum());
        var byHolder = places.entrySet().stream()
                .sorted(total.longestFirst(Map.Entry::getValue))
                .map(each -> total.atHolder(each.getKey(), each.getValue()))
                .toList();
        return new HopTotals(
                definition.id(),
                definition.version(),
                definition.words(),
                asked.asAt(),
                asked.unit(),
                asked.operation(),
                asked.source(),
                cases(sums, asked.unit() == null),
                hours(total.seconds()),
                total.sentence(places),
                byStage(places, total),
                byHolder);
    }

    private static Place place(Sum sum) {
        var key = sum.key();
        return new Place(Stage.valueOf(key.part()), key.detail().isEmpty() ? null : key.detail(), key.unit());
    }

    private static long cases(List<Sum> sums, boolean ofAll) {
        return sums.stream()
                .filter(sum -> sum.key().part().equals(HopMeasure.CASES))
                .filter(sum -> sum.key().unit().equals(HopMeasure.ANYBODY) == ofAll)
                .mapToLong(sum -> sum.amount().n())
                .sum();
    }

    private static List<InStage> byStage(Map<Place, Amount> places, Total total) {
        return places.entrySet().stream()
                .collect(groupingBy(
                        each -> each.getKey().stage(), reducing(Amount.NONE, Map.Entry::getValue, Amount::plus)))
                .entrySet()
                .stream()
                .sorted(total.longestFirst(Map.Entry::getValue))
                .map(each -> total.inStage(each.getKey(), each.getValue()))
                .toList();
    }

    private static double hours(long seconds) {
        return seconds / (double) Duration.ofHours(1).toSeconds();
    }

    /** All time, of which each place has a share. */
    private record Total(Instant at, long seconds) {

        <T> Comparator<T> longestFirst(Function<T, Amount> amount) {
            return comparing((T each) -> amount.apply(each).secondsBy(at))
                    .reversed()
                    .thenComparing(Object::toString);
        }

        private double share(Amount amount) {
            return seconds == 0 ? 0 : amount.secondsBy(at) / (double) seconds;
        }

        InStage inStage(Stage stage, Amount amount) {
            return new InStage(
                    stage, stage.words(), amount.n(), amount.running(), hours(amount.secondsBy(at)), share(amount));
        }

        AtHolder atHolder(Place place, Amount amount) {
            return new AtHolder(
                    place.unit(),
                    place.stage(),
                    place.detail(),
                    words(place),
                    amount.n(),
                    amount.running(),
                    hours(amount.secondsBy(at)),
                    share(amount));
        }

        String sentence(Map<Place, Amount> places) {
            return HopWords.sentence(places.entrySet().stream()
                    .collect(toMap(
                            each -> words(each.getKey()),
                            each -> each.getValue().secondsBy(at))));
        }

        private static String words(Place place) {
            return HopWords.place(place.stage(), place.detail(), place.unit());
        }
    }

    @Override
    public List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(unit, null, "cases", cases));
        cells.add(new Cell(unit, null, "hours", hours));
        for (var place : byHolder) {
            var part = place.detail() == null ? place.stage().name() : place.stage() + " " + place.detail();
            cells.add(new Cell(place.unit(), part, "n", place.n()));
            cells.add(new Cell(place.unit(), part, "now", place.now()));
            cells.add(new Cell(place.unit(), part, "hours", place.hours()));
            cells.add(new Cell(place.unit(), part, "share", place.share()));
        }
        return cells;
    }
}
