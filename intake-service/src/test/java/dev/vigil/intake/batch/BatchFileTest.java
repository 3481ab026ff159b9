package dev.vigil.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.SourceKind;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.batch.SentRow.Readable;
import dev.vigil.intake.batch.SentRow.Unreadable;
import dev.vigil.intake.referral.ReferralForm;
import dev.vigil.intake.referral.SubmitReferral;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.sheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFileTest {

    private static final String COLUMNS = "type,occurredAt,senderReference,narrative,fact.occupation,fact.paidWork\n";

    private final RowForm form = new RowForm(
            new ReferralForm(Sheets.current(), new Agency("test-agency"), Duration.ofMinutes(2)),
            InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")),
            20_000,
            1_000_000);

    @Test
    void theManifestHoldsForRowsThatDoNotSayOtherwise() {
        var rows = ndjson("{\"manifest\":{\"count\":2,\"operation\":\"SPADE\",\"sourceKind\":\"national_hub\"}}\n"
                + row("a", "") + row("b", ",\"operation\":\"OTHER\""));

        assertThat(order(rows.get(0)).operation()).isEqualTo("SPADE");
        assertThat(order(rows.get(0)).sourceKind()).isEqualTo(SourceKind.NATIONAL_HUB);
        assertThat(order(rows.get(1)).operation()).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "{}",
                "[]",
                "{\"type\":\"other\"}",
                "{\"manifest\":[]}",
                "{\"manifest\":{}}",
                "{\"manifest\":{\"count\":0}}",
                "{\"manifest\":{\"count\":-3}}",
                "{\"manifest\":{\"count\":3000000000}}",
                "{\"manifest\":{\"count\":\"3\"}}",
                "{\"manifest\":{\"count\":2,\"senderReferences\":[\"a\"]}}",
                "{\"manifest\":{\"count\":2,\"senderReferences\":[\"a\",\"a\"]}}",
                "{\"manifest\":{\"count\":1,\"senderReferences\":[7]}}",
                "{\"manifest\":{\"count\":1,\"unit\":\"X\"}}",
                "{\"manifest\":{\"count\":1},\"more\":1}",
            })
    void aManifestThatCannotBeUsedIsRefused(String first) {
        var refusal = catchThrowableOfType(Refusal.class, () -> ndjson(first + "\n"));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.MANIFEST_INVALID);
        assertThat(refusal.faults().getFirst().pointer()).startsWith("/manifest");
    }

    @Test
    void aRowThatCannotBeTakenIsNamedAndTheNextOneGoesOn() {
        var rows = ndjson(
                "{\"manifest\":{\"count\":4}}\n" + row("a", "") + "{oops\n" + row("c", ",\"x\":1") + row("d", ""));

        assertThat(rows).extracting(row -> row.sent().line()).containsExactly(2, 3, 4, 5);
        assertThat(problem(rows.get(1)).kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
        assertThat(problem(rows.get(2)).faults()).extracting(Fault::pointer).containsExactly("/x");
        assertThat(((Unreadable) rows.get(2)).senderReference()).isEqualTo("c");
        assertThat(rows.get(3)).isInstanceOf(Readable.class);
    }

    @Test
    void onlyAnUnfinishedLastLineLooksCut() {
        var cut = ndjson(
                "{\"manifest\":{\"count\":2}}\n" + row("a", "") + row("b", "").substring(0, 30));
        var broken = ndjson("{\"manifest\":{\"count\":2}}\n" + row("a", "") + "{oops\n");

        assertThat(((Unreadable) cut.getLast()).cut()).isTrue();
        assertThat(((Unreadable) broken.getLast()).cut()).isFalse();
    }

    @Test
    void aCsvRecordIsTheSameReferralAsItsJson() {
        var csv = csv("#manifest {\"count\":1}\n" + COLUMNS
                + "other,2026-03-01T10:00:00Z,A-1,\"He said \"\"no\"\",\nthen left\",works-with-children,NO_STATED\n");
        var json = ndjson("""
                {"manifest":{"count":1}}
                {"type":"other","occurredAt":"2026-03-01T10:00:00Z","senderReference":"A-1",\
                "narrative":"He said \\"no\\",\\nthen left","facts":[\
                {"question":"occupation","answer":"YES","value":"works-with-children"},\
                {"question":"paidWork","answer":"NO_STATED"}]}
                """);

        assertThat(order(csv.getFirst())).isEqualTo(order(json.getFirst()));
    }

    @Test
    void anEmptyCellSaysNothing() {
        var rows = csv("#manifest {\"count\":1}\n" + COLUMNS + "other,2026-03-01T10:00:00Z,A-1,,,YES\n");

        assertThat(order(rows.getFirst()).narrative()).isNull();
        assertThat(order(rows.getFirst()).facts())
                .containsExactly(new Fact("paidWork", Answer.YES, null, "agency:test-agency"));
    }

    @Test
    void aFaultInACellNamesItsColumn() {
        var rows = csv("#manifest {\"count\":2}\n" + COLUMNS + "other,2026-03-01T10:00:00Z,A-1,,,perhaps\n"
                + "other,20245-03-01T10:00:00Z,A-2,,teacher,YES\n");

        assertThat(problem(rows.get(0)).faults()).extracting(Fault::pointer).containsExactly("/fact.paidWork");
        assertThat(problem(rows.get(1)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/occurredAt", "/fact.occupation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"too,few\n", "other,x,y,z,a,b,c\n", "other,\"x\"y,A,,,\n", "\"never closed,,,,,\n"})
    void aRecordOfAnotherShapeIsRejectedAlone(String record) {
        var rows = csv("#manifest {\"count\":2}\n" + COLUMNS + record + "other,2026-03-01T10:00:00Z,A-2,,,\n");

        assertThat(problem(rows.get(0)).kind()).isEqualTo(ProblemKind.MALFORMED_CSV);
        assertThat(order(rows.get(1)).senderReference()).isEqualTo("A-2");
    }

    @Test
    void aCsvThatEndsInTheMiddleOfACellIsNotBelieved() {
        var whole = "#manifest {\"count\":2}\n" + COLUMNS + "other,2026-03-01T10:00:00Z,A-1,,,\n"
                + "other,2026-03-01T10:00:00Z,A-2,a narrative,,NO_STATED\n";
        for (int end = whole.indexOf("A-2") - 20; end < whole.length() - 1; end++) {
            var rows = csv(whole.substring(0, end).replace("\"count\":2", "\"count\":3"));
            assertThat(rows.getLast()).as(whole.substring(0, end)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void aLastLineWithoutItsEndIsBelievedWhereAllRowsHaveCome() {
        var rows = csv("#manifest {\"count\":1}\n" + COLUMNS + "other,2026-03-01T10:00:00Z,A-1,,,");

        assertThat(rows.getFirst()).isInstanceOf(Readable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type;occurredAt;senderReference\n",
                "type,occurredAt\n",
                "type,occurredAt,senderReference,name\n",
                "type,occurredAt,senderReference,fact.shoeSize\n",
                "type,occurredAt,senderReference,type\n",
                "type,occurredAt,\"senderReference\n",
            })
    void columnsThatCannotBeUsedRefuseTheBatch(String columns) {
        var refusal = catchThrowableOfType(Refusal.class, () -> csv("#manifest {\"count\":1}\n" + columns));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.MALFORMED_CSV);
    }

    @Test
    void aRowLongerThanTheLimitIsRejectedAndTheNextOneGoesOn() {
        var rows = ndjson("{\"manifest\":{\"count\":2}}\n" + row("a", ",\"narrative\":\"" + "x".repeat(30_000) + "\"")
                + row("b", ""));

        assertThat(problem(rows.get(0)).kind()).isEqualTo(ProblemKind.TOO_LARGE);
        assertThat(order(rows.get(1)).senderReference()).isEqualTo("b");
    }

    @Test
    void everyCutOfAStreamLosesOnlyTheRowThatWasCut() {
        var whole = "{\"manifest\":{\"count\":3}}\n" + row("a", "") + row("b", "") + row("c", "");
        int manifest = whole.indexOf('\n') + 1;
        for (int end = manifest; end < whole.length(); end++) {
            var rows = ndjson(whole.substring(0, end));
            long complete = whole.substring(manifest, end)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(rows.stream().filter(Readable.class::isInstance).count()).isBetween(complete, complete + 1);
        }
    }

    /** Lines that open a quotation mark whether or not one is open already. */
    @Test
    @Timeout(20)
    void quotationMarksThatNeverCloseCostNoMoreThanTheirLength() {
        var rows = csv("#manifest {\"count\":1}\n" + COLUMNS + "a\"b,\"\n".repeat(30_000));

        assertThat(rows).hasSizeGreaterThan(29_000).allMatch(Unreadable.class::isInstance);
    }

    @Test
    void randomBytesNeverBreakTheReading() throws IOException {
        var random = new Random(42);
        for (int i = 0; i < 300; i++) {
            var noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            var stream = new ByteArrayOutputStream();
            stream.writeBytes(("#manifest {\"count\":1}\n" + COLUMNS).getBytes(StandardCharsets.UTF_8));
            stream.writeBytes(noise);

            var rows = read(CsvFile.open(new Lines(new ByteArrayInputStream(stream.toByteArray())), form));

            assertThat(rows).allMatch(Unreadable.class::isInstance);
        }
    }

    private static String row(String reference, String more) {
        return "{\"type\":\"other\",\"occurredAt\":\"2026-03-01T10:00:00Z\",\"senderReference\":\"%s\"%s}\n"
                .formatted(reference, more);
    }

    private List<SentRow> ndjson(String text) {
        try {
            return read(NdjsonFile.open(lines(text), form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SentRow> csv(String text) {
        try {
            return read(CsvFile.open(lines(text), form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SentRow> read(BatchFile file) throws IOException {
        var rows = new ArrayList<SentRow>();
        for (var row = file.next(); row != null; row = file.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static SubmitReferral order(SentRow row) {
        assertThat(row).isInstanceOf(Readable.class);
        return ((Readable) row).order();
    }

    private static Refusal problem(SentRow row) {
        assertThat(row).isInstanceOf(Unreadable.class);
        return ((Unreadable) row).problem();
    }
}
