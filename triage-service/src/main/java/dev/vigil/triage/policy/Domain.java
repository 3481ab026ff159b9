package dev.vigil.triage.policy;

import dev.vigil.contract.QuestionSheet.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The replies that are worth trying: every word, and for numbers one from each stretch that no cell divides. */
final class Domain {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<String, List<Reply>> all;
    private final Map<String, List<Reply>> different;

    Domain(Policy policy) {
        all = new LinkedHashMap<>();
        different = new LinkedHashMap<>();
        for (var question : policy.sheet().questions()) {
            var replies = replies(policy, question);
            all.put(question.name(), replies);
            different.put(question.name(), toldApart(policy, question.name(), replies));
        }
    }

    /** Silence first; then from calm to grave. */
    List<Reply> all(String question) {
        return all.get(question);
    }

    /** Of several replies that every cell treats alike only the first. */
    List<Reply> different(String question) {
        return different.get(question);
    }

    static List<Reply> calmToGrave(Question question) {
        return switch (question.kind()) {
            case YES_NO -> List.of(Reply.YES);
            case CHOICE ->
                question.choices().reversed().stream()
                        .<Reply>map(Reply.Word::new)
                        .toList();
            case NUMBER -> List.of();
        };
    }

    private static List<Reply> replies(Policy policy, Question question) {
        return switch (question.kind()) {
            case YES_NO, CHOICE ->
                Stream.concat(
                                Stream.of(Reply.SILENCE, Reply.NO_CHECKED, Reply.NO_STATED),
                                calmToGrave(question).stream())
                        .toList();
            case NUMBER ->
                Stream.concat(Stream.of(Reply.SILENCE), amounts(policy, question.name()))
                        .toList();
        };
    }

    /** A smaller number is the graver one: a younger child, a more recent act. */
    private static Stream<Reply> amounts(Policy policy, String question) {
        var ends = new TreeSet<BigDecimal>();
        policy.cells(question).flatMap(cell -> cell.tests().stream()).forEach(test -> {
            if (test instanceof Cell.Test.Within(var range)) ends.addAll(range.ends());
        });
        return between(new ArrayList<>(ends)).reversed().stream().map(Reply.Amount::new);
    }

    private static List<BigDecimal> between(List<BigDecimal> ends) {
        if (ends.isEmpty()) return List.of(BigDecimal.ZERO);
        var numbers = new ArrayList<BigDecimal>();
        numbers.add(ends.getFirst().subtract(BigDecimal.ONE));
        for (var end = 0; end < ends.size(); end++) {
            numbers.add(ends.get(end));
            if (end + 1 < ends.size())
                numbers.add(ends.get(end).add(ends.get(end + 1)).divide(TWO));
        }
        numbers.add(ends.getLast().add(BigDecimal.ONE));
        return numbers;
    }

    private static List<Reply> toldApart(Policy policy, String question, List<Reply> replies) {
        var cells = policy.cells(question).toList();
        var firstOfKind = new LinkedHashMap<List<Boolean>, Reply>();
        for (var reply : replies) {
            var treatment = cells.stream().map(cell -> cell.matches(reply)).toList();
            firstOfKind.putIfAbsent(treatment, reply);
        }
        return List.copyOf(firstOfKind.values());
    }
}
