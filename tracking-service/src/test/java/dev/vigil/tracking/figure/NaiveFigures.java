package dev.vigil.tracking.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.function.Predicate;

/**
 * The figures straight from their definitions: one object per case, every set counted anew, exact fractions. Slow, and
 * written without a look at the code under test.
 */
record NaiveFigures(List<Life> lives) {

    /** @param loaded day on which the record appeared; 0 if it was there from the start */
    record Life(int loaded, int lastDay, String ending) {
        boolean watchedOn(int day) {
            return day <= lastDay && (loaded == 0 || loaded < day);
        }

        boolean everWatched() {
            return loaded == 0 || loaded < lastDay;
        }
    }

    record Fraction(BigInteger top, BigInteger bottom) {
        static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);
        static final Fraction NONE = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        Fraction times(long top, long bottom) {
            return new Fraction(
                    this.top.multiply(BigInteger.valueOf(top)), this.bottom.multiply(BigInteger.valueOf(bottom)));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        boolean atMostHalf() {
            return top.shiftLeft(1).compareTo(bottom) <= 0;
        }

        double value() {
            return new BigDecimal(top)
                    .divide(new BigDecimal(bottom), MathContext.DECIMAL128)
                    .doubleValue();
        }
    }

    private long count(Predicate<Life> condition) {
        return lives.stream().filter(condition).count();
    }

    private long watched(int day) {
        return count(life -> life.watchedOn(day));
    }

    private long ending(int day, Predicate<String> kind) {
        return count(
                life -> life.everWatched() && life.lastDay == day && life.ending != null && kind.test(life.ending));
    }

    Fraction stillWaitingAfter(int day, Predicate<String> kind) {
        var product = Fraction.ONE;
        for (var earlier = 0; earlier <= day; earlier++) {
            if (watched(earlier) > 0) {
                product = product.times(watched(earlier) - ending(earlier, kind), watched(earlier));
            }
        }
        return product;
    }

    double greenwoodAfter(int day, Predicate<String> kind) {
        var sum = 0.0;
        for (var earlier = 0; earlier <= day; earlier++) {
            double n = watched(earlier);
            double d = ending(earlier, kind);
            sum += d == 0 ? 0 : d / n / (n - d);
        }
        return sum;
    }

    Integer medianDay(Predicate<String> kind, int lastDay) {
        for (var day = 0; day <= lastDay; day++) {
            if (stillWaitingAfter(day, kind).atMostHalf()) {
                return day;
            }
        }
        return null;
    }

    Fraction endedBy(int day, Predicate<String> kind) {
        var sum = Fraction.NONE;
        for (var earlier = 0; earlier <= day; earlier++) {
            var ended = ending(earlier, kind);
            if (ended > 0) {
                sum = sum.plus(stillWaitingAfter(earlier - 1, _ -> true).times(ended, watched(earlier)));
            }
        }
        return sum;
    }

    /** The smallest age that at least p percent of the ages do not exceed. */
    static Integer percentile(List<Integer> ages, int percent) {
        return ages.stream()
                .sorted()
                .filter(age ->
                        100L * ages.stream().filter(other -> other <= age).count() >= (long) percent * ages.size())
                .findFirst()
                .orElse(null);
    }
}
