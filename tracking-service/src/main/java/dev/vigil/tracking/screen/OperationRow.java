package dev.vigil.tracking.screen;

import dev.vigil.tracking.operation.OperationLine;
import jakarta.ws.rs.core.UriBuilder;

/** An operation in the list of all. */
record OperationRow(String code, String link, String received, String neverOpened, String open) {

    static OperationRow of(OperationLine line) {
        return new OperationRow(
                line.operation(),
                link(line.operation()),
                number(line.received()),
                number(line.neverOpened()),
                number(line.open()));
    }

    static String link(String operation) {
        return UriBuilder.fromPath("/operations/{code}").build(operation).toString();
    }

    static String number(long n) {
        return "%,d".formatted(n);
    }
}
