package dev.vigil.intake.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigil.contract.Answer;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the columns of a CSV mean: a field of the referral, or the answer to a question. */
record CsvHeader(List<String> columns, QuestionSheet sheet) {

    private static final String FACT = "fact.";
    private static final List<String> REQUIRED = List.of("type", "occurredAt", "senderReference");
    private static final Set<String> FIELDS = Set.of(
            "type",
            "occurredAt",
            "senderReference",
            "sourceKind",
            "firstReceivedAt",
            "receivingUnit",
            "operation",
            "narrative");

    /** @throws Refusal if a column is missing, unknown or there twice */
    CsvHeader {
        columns = columns.stream().map(String::strip).toList();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < columns.size() && faults.size() < 20; i++) {
            if (!isKnown(columns.get(i), sheet)) {
                faults.add(Fault.at("/header/" + i, "is neither a field nor fact. with a question of the sheet"));
            } else if (!seen.add(columns.get(i))) {
                faults.add(Fault.at("/header/" + i, "is the same column again"));
            }
        }
        REQUIRED.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> faults.add(Fault.at("/header", "lacks the column " + column)));
        if (!faults.isEmpty()) {
            throw new Refusal(
                    ProblemKind.MALFORMED_CSV,
                    "The line after the manifest names the columns, with commas between them.",
                    faults);
        }
    }

    private static boolean isKnown(String column, QuestionSheet sheet) {
        return FIELDS.contains(column)
                || column.startsWith(FACT)
                        && sheet.question(column.substring(FACT.length())).isPresent();
    }

    /** The referral that a row is, as JSON. An empty cell says nothing. */
    ObjectNode referral(List<String> cells) {
        var referral = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            var cell = cells.get(i);
            if (cell.isBlank()) {
                continue;
            }
            if (columns.get(i).startsWith(FACT)) {
                referral.withArray("facts").add(fact(question(columns.get(i)), cell.strip()));
            } else {
                referral.put(columns.get(i), cell);
            }
        }
        return referral;
    }

    /** The column of a place in that JSON. */
    String place(String pointer, List<String> cells) {
        if (!pointer.startsWith("/facts/")) {
            return pointer;
        }
        int index = Integer.parseInt(pointer.split("/")[2]);
        return "/" + answered(cells).get(index);
    }

    private List<String> answered(List<String> cells) {
        var answered = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).startsWith(FACT) && !cells.get(i).isBlank()) {
                answered.add(columns.get(i));
            }
        }
        return answered;
    }

    private Question question(String column) {
        return sheet.question(column.substring(FACT.length())).orElseThrow();
    }

    private static ObjectNode fact(Question question, String cell) {
        var fact = JsonNodeFactory.instance.objectNode().put("question", question.name());
        boolean isAnswer = question.kind() == Kind.YES_NO
                || Arrays.stream(Answer.values()).map(Answer::name).anyMatch(cell::equals);
        return isAnswer
                ? fact.put("answer", cell)
                : fact.put("answer", Answer.YES.name()).put("value", cell);
    }
}
