package dev.vigil.tracking.screen;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * Everything on the control room but the case.
 *
 * @param operation code that the page is narrowed to, or null
 * @param operations what it can be narrowed to
 * @param queue open cases by band, drawn
 */
public record ControlRoom(
        String operation,
        List<String> operations,
        Strip strip,
        WorstList worst,
        List<WarningLine> warnings,
        CurveTile curve,
        ContrastTile contrast,
        RawString queue) {}
