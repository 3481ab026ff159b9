package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Question AGE = new Question("age", "age?", Kind.NUMBER, null, "check", false);
    private static final List<String> CELLS = List.of("-", "null", "< 5", "[5..9)", ">= 9", "7", "(2..5]", "<= 6.5");
    private static final int CASES = 2_000;
    private static final int FAR = 30;

    private record Growing(List<String> cells, BigDecimal from) {
        static Growing random(Random random) {
            var cells = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(cell -> CELLS.get(random.nextInt(CELLS.size())))
                    .toList();
            return new Growing(cells, new BigDecimal(random.nextInt(24)).divide(BigDecimal.TWO));
        }

        Stream<Growing> smaller() {
            return IntStream.range(0, cells.size())
                    .mapToObj(left -> new Growing(
                            IntStream.range(0, cells.size())
                                    .filter(cell -> cell != left)
                                    .mapToObj(cells::get)
                                    .toList(),
                            from));
        }

        boolean changesWhenStepsSay() {
            var read = cells.stream().map(cell -> CellReader.read(cell, AGE)).toList();
            return new Steps(read, from).toChange().equals(tried(read));
        }

        private OptionalInt tried(List<Cell> read) {
            return IntStream.rangeClosed(1, FAR)
                    .filter(steps ->
                            read.stream().anyMatch(cell -> cell.matches(after(steps)) != cell.matches(after(0))))
                    .findFirst();
        }

        private Reply after(int steps) {
            return new Reply.Amount(from.add(BigDecimal.valueOf(steps)));
        }
    }

    @Test
    void nextChangeIsWhereTryingEveryDayFindsIt() {
        Property.of(Growing::random, Growing::smaller).holds(CASES, Growing::changesWhenStepsSay);
    }

    @Test
    void defaultPolicyLooksAgainAfterOneMonth() {
        assertThat(DefaultPolicy.file().policy().stepsToChange("daysSinceActivity", BigDecimal.TEN))
                .hasValue(21);
    }
}
