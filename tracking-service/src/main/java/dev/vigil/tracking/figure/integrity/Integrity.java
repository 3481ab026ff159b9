package dev.vigil.tracking.figure.integrity;

import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.figure.Definition;
import dev.vigil.tracking.figure.comparison.Wilson;
import dev.vigil.tracking.figure.export.Cell;
import dev.vigil.tracking.figure.export.Tabular;
import dev.vigil.tracking.figure.tally.Sums.Sum;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Signs, counted by when they were recorded.
 *
 * @param from recorded after this instant
 * @param asAt and by this one
 */
public record Integrity(
        String figure,
        String version,
        String words,
        Instant from,
        Instant asAt,
        String unit,
        String operation,
        List<Sign> signs)
        implements Tabular {

    static final String ID = "integrity";

    /**
     * One kind of sign.
     *
     * @param share n of base with its 95 % interval; null without a base
     * @param parts what the base is made of
     * @param cases with the sign, the latest first, at most 100
     */
    public record Sign(
            String signal, String words, long n, long base, Wilson share, Map<String, Long> parts, List<UUID> cases) {
        public Sign {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
            cases = List.copyOf(cases);
        }
    }

    /** What was asked for. */
    record Asked(String unit, String operation, Instant from, Instant asAt) {}

    public Integrity {
        signs = List.copyOf(signs);
    }

    static Integrity of(Definition definition, Asked asked, List<Sign> signs) {
        return new Integrity(
                definition.id(),
                definition.version(),
                definition.words(),
                asked.from(),
                asked.asAt(),
                asked.unit(),
                asked.operation(),
                signs);
    }

    /** What was added between the sums before and after. */
    static Sign sign(Signal signal, List<Sum> before, List<Sum> after, List<UUID> cases) {
        var added = byPart(after);
        byPart(before).forEach((part, n) -> added.merge(part, -n, Long::sum));
        Map<String, Long> parts = signal.base().stream()
                .collect(toMap(part -> part, part -> added.getOrDefault(part, 0L), Long::sum, LinkedHashMap::new));
        var base = parts.values().stream().mapToLong(Long::longValue).sum();
        var n = parts.get(signal.sign());
        return new Sign(
                signal.name(), signal.words(), n, base, n < 0 || n > base ? null : Wilson.of(n, base), parts, cases);
    }

    private static Map<String, Long> byPart(List<Sum> sums) {
        return sums.stream()
                .collect(Collectors.groupingBy(
                        sum -> sum.key().part(),
                        LinkedHashMap::new,
                        summingLong(sum -> sum.amount().n())));
    }

    @Override
    public List<Cell> cells() {
        return signs.stream()
                .flatMap(sign -> Stream.of(
                        new Cell(unit, sign.signal(), "n", sign.n()),
                        new Cell(unit, sign.signal(), "base", sign.base())))
                .toList();
    }
}
