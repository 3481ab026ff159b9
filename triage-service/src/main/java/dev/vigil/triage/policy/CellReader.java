package dev.vigil.triage.policy;

import static java.util.stream.Collectors.joining;

import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the few FEEL tests that can be proved safe: words, numbers, comparisons, ranges, {@code null} and {@code -}. */
final class CellReader {

    private static final String NUMBER = "-?\\d{1,6}(?:\\.\\d{1,6})?";
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern ONE_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[])");
    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private CellReader() {}

    /** @throws Unreadable with what was expected instead */
    static Cell read(String text, Question question) {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.equals("-")) return new Cell("-", List.of());
        var tests = new ArrayList<Cell.Test>();
        for (var part : COMMA_OUTSIDE_QUOTES.split(trimmed, -1)) tests.add(test(part.strip(), question));
        return new Cell(trimmed, tests);
    }

    static Range range(String text) {
        var comparison = COMPARISON.matcher(text.strip());
        if (comparison.matches()) return compared(comparison.group(1), new BigDecimal(comparison.group(2)));
        if (ONE_NUMBER.matcher(text.strip()).matches()) return Range.of(new BigDecimal(text.strip()));
        var interval = INTERVAL.matcher(text.strip());
        if (interval.matches()) return between(text, interval);
        throw new Unreadable(text, "a number, a comparison such as <= 30 or a range such as [100..1000)");
    }

    /** Every word that a reply to the question can be. */
    static List<String> words(Question question) {
        var risks = question.kind() == Kind.YES_NO ? Stream.of("yes") : question.choices().stream();
        return Stream.concat(risks, Stream.of("no-checked", "no-stated")).toList();
    }

    private static Cell.Test test(String text, Question question) {
        if (text.startsWith("not")) {
            throw new Unreadable(text, "no negation, because an engine may take unknown for safe");
        }
        if (text.equals("null")) return new Cell.Test.IsUnknown();
        return question.kind() == Kind.NUMBER ? new Cell.Test.Within(range(text)) : word(text, question);
    }

    private static Cell.Test word(String text, Question question) {
        var literal = LITERAL.matcher(text);
        if (literal.matches() && words(question).contains(literal.group(1))) {
            return new Cell.Test.Is(new Reply.Word(literal.group(1)));
        }
        var expected = words(question).stream().collect(joining("\", \"", "\"", "\""));
        throw new Unreadable(text, "one of " + expected + ", null or -");
    }

    private static Range compared(String operator, BigDecimal number) {
        return switch (operator) {
            case "<" -> new Range(null, false, number, false);
            case "<=" -> new Range(null, false, number, true);
            case ">" -> new Range(number, false, null, false);
            default -> new Range(number, true, null, false);
        };
    }

    private static Range between(String text, Matcher interval) {
        var range = new Range(
                new BigDecimal(interval.group(2)),
                interval.group(1).equals("["),
                new BigDecimal(interval.group(3)),
                interval.group(4).equals("]"));
        if (range.isEmpty()) throw new Unreadable(text, "a range that holds at least one number");
        return range;
    }

    /** Text of a cell that means nothing, or nothing that can be proved safe. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String text, String expected) {
            super("cannot read `" + text.strip() + "`; expected " + expected);
        }
    }
}
