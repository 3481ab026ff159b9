package dev.vigil.tracking.figure.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes any figure as CSV (RFC 4180): one number a row, the same columns for all. */
@Provider
@Produces(CsvExport.TEXT_CSV)
public class CsvExport implements MessageBodyWriter<Tabular> {

    public static final String TEXT_CSV = "text/csv";

    /** What a spreadsheet would take for a formula. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular figure,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        write(figure, to);
    }

    static void write(Tabular figure, OutputStream to) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            csv.writeRecord("figure", "version", "as_at", "of", "part", "measure", "value");
            for (var cell : figure.cells()) {
                csv.writeRecord(
                        figure.figure(),
                        figure.version(),
                        figure.asAt().toString(),
                        safe(cell.of()),
                        safe(cell.part()),
                        cell.measure(),
                        safe(cell.value()));
            }
        }
    }

    /** Text that a spreadsheet would run gets a mark before it; a negative number is a number. */
    private static String safe(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Object other -> {
                var text = other.toString();
                yield !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
            }
        };
    }
}
