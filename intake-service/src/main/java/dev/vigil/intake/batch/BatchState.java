package dev.vigil.intake.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a batch has come. */
@Schema(
        description = "RUNNING: rows are coming in. INCOMPLETE: fewer came than announced; send it again to go on. "
                + "MISMATCHED: all came, but not as announced. COMPLETE: what was announced is stored.")
enum BatchState {
    RUNNING,
    INCOMPLETE,
    MISMATCHED,
    COMPLETE
}
