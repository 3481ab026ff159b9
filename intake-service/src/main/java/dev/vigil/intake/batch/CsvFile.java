package dev.vigil.intake.batch;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.vigil.intake.batch.Lines.Line;
import dev.vigil.intake.form.JsonText;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A comment line with the manifest, a line with the columns, then one record for each referral. */
final class CsvFile implements BatchFile {

    private static final String MARK = "#manifest";

    // A row whose quotation marks do not fit is given up after so many lines; more would let a hostile file cost its
    // length squared.
    private static final int MOST_LINES = 100;

    private final Lines lines;
    private final RowForm form;
    private final Manifest manifest;
    private final CsvHeader header;
    private int rows;

    private CsvFile(Lines lines, RowForm form, Manifest manifest, CsvHeader header) {
        this.lines = lines;
        this.form = form;
        this.manifest = manifest;
        this.header = header;
    }

    static CsvFile open(Lines lines, RowForm form) throws IOException {
        var first = JsonText.utf8(
                Manifest.present(lines.nextWithText(form.manifestLimit())).bytes());
        if (!first.startsWith(MARK)) {
            throw Manifest.missing("the first line must be " + MARK + " {\"count\": ...}");
        }
        var manifest = Manifest.read(JsonText.read(first.substring(MARK.length())));
        var second = lines.nextWithText(form.rowLimit());
        var columns = second == null ? List.<String>of() : cells(JsonText.utf8(second.bytes()));
        return new CsvFile(
                lines, form, manifest, new CsvHeader(columns, form.form().sheet()));
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public SentRow next() throws IOException {
        var row = nextRecord();
        if (row == null) {
            return null;
        }
        rows++;
        var cells = new ArrayList<String>();
        return form.read(row, manifest, text -> json(row, text, cells), placesIn(cells));
    }

    private JsonNode json(Line row, String text, List<String> cells) {
        // Half a cell reads like a whole one. A last line without its end is only believed where all rows have come.
        if (!row.terminated() && rows < manifest.count()) {
            throw malformed("ends without a line break although more rows were announced: it may have been cut");
        }
        cells.addAll(cells(text));
        if (cells.size() != header.columns().size()) {
            throw malformed("has " + cells.size() + " cells, but the header names "
                    + header.columns().size() + " columns");
        }
        return header.referral(cells);
    }

    private UnaryOperator<Refusal> placesIn(List<String> cells) {
        return problem -> new Refusal(
                problem.kind(),
                problem.getMessage(),
                problem.faults().stream()
                        .map(fault -> Fault.at(header.place(fault.pointer(), cells), fault.detail()))
                        .toList());
    }

    /** The lines up to the one that closes the last open cell. If none does, the first line alone: the others may be well. */
    private Line nextRecord() throws IOException {
        var first = lines.nextWithText(form.rowLimit());
        if (first == null) {
            return null;
        }
        var quotes = new CsvQuotes();
        var record = new ArrayList<Line>();
        long room = form.rowLimit();
        for (var line = first; line != null; line = lines.next(form.rowLimit())) {
            record.add(line);
            room -= line.bytes().length;
            if (!quotes.openAfter(line.bytes())) {
                return joined(record);
            }
            if (room < 0 || record.size() == MOST_LINES) {
                break;
            }
        }
        lines.putBack(record.subList(1, record.size()));
        return first;
    }

    private static Line joined(List<Line> record) {
        if (record.size() == 1) {
            return record.getFirst();
        }
        var bytes = new ByteArrayOutputStream();
        for (Line line : record) {
            if (bytes.size() > 0) {
                bytes.write('\n');
            }
            bytes.writeBytes(line.bytes());
        }
        boolean tooLong = record.stream().anyMatch(Line::tooLong);
        return new Line(
                record.getFirst().number(),
                bytes.toByteArray(),
                tooLong,
                record.getLast().terminated());
    }

    private static List<String> cells(String record) {
        try {
            return CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(record)
                    .getFields();
        } catch (CsvParseException e) {
            throw malformed("has a quotation mark that does not fit");
        }
    }

    private static Refusal malformed(String why) {
        return new Refusal(ProblemKind.MALFORMED_CSV, "The row " + why + ".", List.of(Fault.at("", why)));
    }
}
