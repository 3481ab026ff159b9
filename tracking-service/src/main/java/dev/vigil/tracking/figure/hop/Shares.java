package dev.vigil.tracking.figure.hop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole numbers in the place of fractions, which add up to the whole number in the place of their sum. */
final class Shares {

    private Shares() {}

    /** Rounds down, and gives what is then missing to those that lost most. */
    static List<Long> whole(List<Long> amounts, long unit) {
        var missing = amounts.stream().mapToLong(Long::longValue).sum() / unit
                - amounts.stream().mapToLong(amount -> amount / unit).sum();
        var up = IntStream.range(0, amounts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> amounts.get(index) % unit)
                        .reversed())
                .limit(missing)
                .toList();
        var whole = new ArrayList<Long>();
        for (var index = 0; index < amounts.size(); index++) {
            whole.add(amounts.get(index) / unit + (up.contains(index) ? 1 : 0));
        }
        return whole;
    }
}
