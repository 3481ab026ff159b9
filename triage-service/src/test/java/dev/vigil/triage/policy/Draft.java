package dev.vigil.triage.policy;

import static java.util.stream.Collectors.joining;

import dev.vigil.contract.Band;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small generated policy with a small generated sheet.
 *
 * @param thresholds lowest scores of MEDIUM, HIGH, VERY_HIGH and IMMEDIATE
 */
record Draft(QuestionSheet sheet, List<Sketch> tables, List<Integer> thresholds) {

    /** @param questions columns of the table */
    record Sketch(String name, List<String> questions, List<Row> rows) {}

    record Row(List<String> cells, int points, Band atLeast) {}

    private static final List<String> WORDS =
            List.of("-", "-", "\"yes\"", "null", "\"no-stated\"", "\"no-checked\"", "null, \"no-stated\"");
    private static final List<String> CHOICES =
            List.of("-", "-", "\"A\"", "\"B\"", "\"A\", \"B\"", "null", "\"no-stated\"", "\"no-checked\"");
    private static final List<String> NUMBERS = List.of("-", "-", "< 5", "[5..9)", ">= 9", "null", "7", "(2..5]");

    static Draft random(Random random) {
        var sheet = new QuestionSheet(
                "generated",
                List.of(
                        question(pick(random, List.of("positionOfTrust", "livesWithChild", "grooming")), Kind.YES_NO),
                        question("someRoute", Kind.YES_NO),
                        question(pick(random, List.of("imageSeverity", "occupation", "record")), Kind.CHOICE),
                        question("age", Kind.NUMBER)));
        var tables = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> sketch(random, "T" + number, sheet))
                .toList();
        var medium = 1 + random.nextInt(5);
        return new Draft(sheet, tables, List.of(medium, medium + 3, medium + 5, medium + 8));
    }

    private static Question question(String name, Kind kind) {
        var choices = kind == Kind.CHOICE ? List.of("A", "B") : null;
        return new Question(name, name + "?", kind, choices, "check", name.equals("someRoute"));
    }

    private static Sketch sketch(Random random, String name, QuestionSheet sheet) {
        var questions = new ArrayList<>(sheet.questions());
        Collections.shuffle(questions, random);
        var columns = questions.subList(0, 1 + random.nextInt(3));
        var rows = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(row -> row(random, columns))
                .toList();
        return new Sketch(name, columns.stream().map(Question::name).toList(), rows);
    }

    private static Row row(Random random, List<Question> columns) {
        var cells = columns.stream().map(column -> pick(random, cells(column))).toList();
        var band = pick(random, List.of(Band.LOW, Band.LOW, Band.MEDIUM, Band.HIGH, Band.VERY_HIGH));
        return new Row(cells, random.nextInt(6), band);
    }

    private static List<String> cells(Question question) {
        return switch (question.kind()) {
            case YES_NO -> WORDS;
            case CHOICE -> CHOICES;
            case NUMBER -> NUMBERS;
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** With one table, row or cell less, or a row that adds nothing. */
    Stream<Draft> smaller() {
        return IntStream.range(0, tables.size())
                .boxed()
                .flatMap(table -> Stream.concat(
                        tables.size() > 1
                                ? Stream.of(new Draft(sheet, without(tables, table), thresholds))
                                : Stream.empty(),
                        smaller(tables.get(table))
                                .map(sketch -> new Draft(sheet, instead(tables, table, sketch), thresholds))));
    }

    private static Stream<Sketch> smaller(Sketch sketch) {
        return IntStream.range(0, sketch.rows().size())
                .boxed()
                .flatMap(row -> Stream.concat(
                        Stream.of(new Sketch(sketch.name(), sketch.questions(), without(sketch.rows(), row))),
                        smaller(sketch.rows().get(row))
                                .map(less -> new Sketch(
                                        sketch.name(), sketch.questions(), instead(sketch.rows(), row, less)))));
    }

    private static Stream<Row> smaller(Row row) {
        var blanked = IntStream.range(0, row.cells().size())
                .filter(cell -> !row.cells().get(cell).equals("-"))
                .mapToObj(cell -> new Row(instead(row.cells(), cell, "-"), row.points(), row.atLeast()));
        var weaker = row.points() == 0 ? Stream.<Row>empty() : Stream.of(new Row(row.cells(), 0, row.atLeast()));
        return Stream.concat(blanked, weaker);
    }

    private static <T> List<T> without(List<T> list, int index) {
        return IntStream.range(0, list.size())
                .filter(i -> i != index)
                .mapToObj(list::get)
                .toList();
    }

    private static <T> List<T> instead(List<T> list, int index, T other) {
        var changed = new ArrayList<>(list);
        changed.set(index, other);
        return List.copyOf(changed);
    }

    Policy policy() {
        return new Policy(
                new PolicyVersion("generated", "1", "0"),
                sheet,
                tables.stream().map(this::table).toList(),
                new ScoreBands(steps()));
    }

    private Table table(Sketch sketch) {
        var columns = sketch.questions().stream()
                .map(name -> new Table.Column(name, name + "?"))
                .toList();
        var rules = IntStream.range(0, sketch.rows().size())
                .mapToObj(row -> rule(sketch, row))
                .toList();
        return new Table(sketch.name(), sketch.name(), columns, rules);
    }

    private Rule rule(Sketch sketch, int number) {
        var row = sketch.rows().get(number);
        var cells = IntStream.range(0, row.cells().size())
                .mapToObj(column -> CellReader.read(
                        row.cells().get(column),
                        sheet.question(sketch.questions().get(column)).orElseThrow()))
                .toList();
        return Rule.of(sketch.name() + "R" + number, cells, row.points(), row.atLeast(), "reason", "source");
    }

    private List<ScoreBands.Step> steps() {
        var bands = Arrays.asList(Band.values()).reversed();
        var texts = Stream.of(
                        Stream.of("< " + thresholds.getFirst()),
                        IntStream.range(1, 4)
                                .mapToObj(i -> "[" + thresholds.get(i - 1) + ".." + thresholds.get(i) + ")"),
                        Stream.of(">= " + thresholds.getLast()))
                .flatMap(text -> text)
                .toList();
        return IntStream.range(0, bands.size())
                .mapToObj(i -> new ScoreBands.Step("S" + i, texts.get(i), CellReader.range(texts.get(i)), bands.get(i)))
                .toList();
    }

    @Override
    public String toString() {
        return sheet.questions().stream().map(Question::name).collect(joining(", ", "sheet [", "]"))
                + tables.stream().map(Sketch::toString).collect(joining("\n  ", " tables\n  ", "\n"))
                + "thresholds " + thresholds;
    }
}
