package dev.vigil.triage.policy;

import java.util.List;

/**
 * What one question's reply must be for a rule to match.
 *
 * @param text as the file has it
 * @param tests one of them must hold; none means that any reply will do
 */
record Cell(String text, List<Test> tests) {

    Cell {
        tests = List.copyOf(tests);
    }

    sealed interface Test {
        record IsUnknown() implements Test {}

        record Is(Reply.Word word) implements Test {}

        record Within(Range range) implements Test {}
    }

    boolean isAny() {
        return tests.isEmpty();
    }

    boolean matches(Reply reply) {
        if (tests.isEmpty()) return true;
        for (var test : tests) if (holds(test, reply)) return true;
        return false;
    }

    private static boolean holds(Test test, Reply reply) {
        return switch (test) {
            case Test.IsUnknown() -> reply instanceof Reply.Silence;
            case Test.Is(var word) -> word.equals(reply);
            case Test.Within(var range) -> reply instanceof Reply.Amount(var number) && range.contains(number);
        };
    }
}
