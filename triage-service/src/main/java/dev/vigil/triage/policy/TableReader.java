package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the tables of rules. */
final class TableReader {

    static final int MOST_COLUMNS = 5;
    private static final List<String> OUTPUTS = List.of("points", "atLeast", "reason", "source");
    private static final Pattern POINTS = Pattern.compile("\\d{1,4}");
    private static final Pattern SENTENCE = Pattern.compile("\"([^\"\\\\]*\\S[^\"\\\\]*)\"", Pattern.DOTALL);

    private final QuestionSheet sheet;
    private final Faults faults;
    private final Set<String> ruleIds = new HashSet<>();

    TableReader(QuestionSheet sheet, Faults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    Table read(Xml decision) {
        var name = decision.attribute("name");
        var table = decision.only("decisionTable");
        if (!table.attribute("hitPolicy").equals("COLLECT")
                || !table.attribute("aggregation").isEmpty()) {
            faults.add(name, "hit policy must be COLLECT without an aggregation, so that every matching rule counts");
        }
        var questions = columns(name, table);
        outputs(name, table);
        var columns = table.children("input").stream()
                .map(input -> new Table.Column(input.only("inputExpression").text(), input.attribute("label")))
                .toList();
        var heading = decision.has("question")
                ? decision.only("question").element().getTextContent().strip()
                : name;
        return new Table(name, heading, columns, rules(name, table, questions));
    }

    /** Questions of the columns; null for one that the sheet does not have. */
    private List<Question> columns(String name, Xml table) {
        var questions = new ArrayList<Question>();
        var seen = new HashSet<String>();
        for (var input : table.children("input")) {
            var question = input.only("inputExpression").text();
            if (!seen.add(question)) faults.add(name + ", column " + question, "the question has two columns");
            questions.add(column(name + ", column " + question, input, question));
        }
        if (questions.isEmpty() || questions.size() > MOST_COLUMNS) {
            faults.add(name, "a table has one to " + MOST_COLUMNS + " columns, this one has " + questions.size());
        }
        return questions;
    }

    private Question column(String place, Xml input, String name) {
        var question = sheet.question(name).orElse(null);
        if (question == null) {
            faults.add(place, "no question of the sheet " + sheet.version() + " has this name");
            return null;
        }
        var type = input.only("inputExpression").attribute("typeRef");
        if (!type.equals(type(question))) faults.add(place, "its type must be " + type(question) + ", not " + type);
        if (input.has("inputValues")) values(place, input.only("inputValues").text(), question);
        return question;
    }

    private void values(String place, String values, Question question) {
        var cell = faults.orNote(place, null, () -> CellReader.read(values, question));
        if (cell == null || question.kind() == Kind.NUMBER) return;
        var missing = CellReader.words(question).stream()
                .filter(word -> !cell.matches(new Reply.Word(word)))
                .toList();
        if (!missing.isEmpty()) faults.add(place, "its list of values lacks " + String.join(", ", missing));
    }

    static String type(Question question) {
        return switch (question.kind()) {
            case YES_NO, CHOICE -> "string";
            case NUMBER -> "number";
        };
    }

    private void outputs(String name, Xml table) {
        var outputs = table.children("output").stream()
                .map(output -> output.attribute("name"))
                .toList();
        if (!outputs.equals(OUTPUTS)) faults.add(name, "outputs must be " + OUTPUTS + ", not " + outputs);
    }

    private List<Rule> rules(String name, Xml table, List<Question> questions) {
        var rules = new ArrayList<Rule>();
        for (var row : table.children("rule")) {
            var place = name + ", " + row.attribute("id");
            if (row.attribute("id").isEmpty() || !ruleIds.add(row.attribute("id"))) {
                faults.add(place, "every row needs an id of its own, unlike that of any other row of the file");
            }
            var entries = row.children("inputEntry");
            var outputs = row.children("outputEntry");
            if (entries.size() != questions.size() || outputs.size() != OUTPUTS.size()) {
                faults.add(place, "the row must have one cell for each column");
            } else {
                rules.add(rule(place, row.attribute("id"), cells(place, entries, questions), outputs));
            }
        }
        return rules;
    }

    private List<Cell> cells(String place, List<Xml> entries, List<Question> questions) {
        var cells = new ArrayList<Cell>();
        for (var column = 0; column < entries.size(); column++) {
            var question = questions.get(column);
            if (question == null) continue;
            var text = entries.get(column).text();
            var at = place + ", column " + question.name();
            cells.add(faults.orNote(at, new Cell(text, List.of()), () -> CellReader.read(text, question)));
        }
        return cells;
    }

    private Rule rule(String place, String id, List<Cell> cells, List<Xml> outputs) {
        return Rule.of(
                id,
                cells,
                points(place + ", column points", outputs.get(0).text()),
                band(place + ", column atLeast", outputs.get(1).text(), faults),
                sentence(place + ", column reason", outputs.get(2).text()),
                sentence(place + ", column source", outputs.get(3).text()));
    }

    private int points(String place, String text) {
        if (POINTS.matcher(text).matches()) return Integer.parseInt(text);
        faults.add(
                place,
                "cannot read `" + text + "`; expected a whole number from 0 to 9999, since a row can only raise");
        return 0;
    }

    static Band band(String place, String text, Faults faults) {
        for (var band : Band.values()) if (text.equals("\"" + band + "\"")) return band;
        faults.add(
                place, "cannot read `" + text + "`; expected one of " + Arrays.toString(Band.values()) + " in quotes");
        return Band.LOW;
    }

    private String sentence(String place, String text) {
        var sentence = SENTENCE.matcher(text);
        if (sentence.matches()) return sentence.group(1).strip();
        faults.add(place, "cannot read `" + text + "`; expected words in quotes, since a band must explain itself");
        return "";
    }
}
