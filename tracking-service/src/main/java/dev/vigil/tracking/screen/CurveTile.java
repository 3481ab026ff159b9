package dev.vigil.tracking.screen;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * Time to first action.
 *
 * @param chart drawn, or null while there are too few cases for a curve
 * @param why said where there is no chart
 * @param columns names of the curves
 */
public record CurveTile(RawString chart, String why, List<String> columns, List<Row> rows) {

    /** @param cells share still waiting with its interval, one for each curve */
    public record Row(String after, List<String> cells) {}
}
