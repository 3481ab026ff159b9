package dev.vigil.tracking.figure.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExportTest {

    private record Sheet(String figure, String version, Instant asAt, List<Cell> cells) implements Tabular {}

    /** Complaints 19 and 41: exportable, and each row says what it is and as at when. */
    @Test
    void everyRowSaysWhatItIsAndAsAtWhen() throws IOException {
        assertThat(written(new Cell("FORCE-A", "HIGH", "n", 35)))
                .isEqualTo("figure,version,as_at,of,part,measure,value\r\n"
                        + "hops,1,2014-08-31T22:59:59Z,FORCE-A,HIGH,n,35\r\n");
    }

    @Test
    void whatASpreadsheetWouldRunIsMarkedAndANegativeNumberIsNot() throws IOException {
        assertThat(written(new Cell("=cmd|'/c calc'!A0", "@SUM(A1)", "net", -5)))
                .endsWith(",'=cmd|'/c calc'!A0,'@SUM(A1),net,-5\r\n");
        assertThat(written(new Cell("-1+2", "\tx", "words", "+44"))).endsWith(",'-1+2,'\tx,words,'+44\r\n");
    }

    @Test
    void commasQuotesAndLinesStayInTheirCell() throws IOException {
        assertThat(written(new Cell("a,b", "say \"no\"", "m", "two\nlines")))
                .endsWith(",\"a,b\",\"say \"\"no\"\"\",m,\"two\nlines\"\r\n");
    }

    private static String written(Cell cell) throws IOException {
        var to = new ByteArrayOutputStream();
        CsvExport.write(new Sheet("hops", "1", Instant.parse("2014-08-31T22:59:59Z"), List.of(cell)), to);
        return to.toString(StandardCharsets.UTF_8);
    }
}
