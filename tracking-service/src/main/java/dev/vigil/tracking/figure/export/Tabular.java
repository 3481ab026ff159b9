package dev.vigil.tracking.figure.export;

import java.time.Instant;
import java.util.List;

/** A figure that can be given as rows, each of which says what it is and as at when. */
public interface Tabular {

    /** Id of its definition. */
    String figure();

    String version();

    Instant asAt();

    List<Cell> cells();
}
