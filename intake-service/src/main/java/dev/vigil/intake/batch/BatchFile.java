package dev.vigil.intake.batch;

import java.io.IOException;

/** A batch as it streams in: the manifest first, then its rows. */
interface BatchFile {

    Manifest manifest();

    /** The next row; null at the end. */
    SentRow next() throws IOException;
}
