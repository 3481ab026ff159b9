package dev.vigil.tracking.casefile;

import java.time.Instant;

/** What every entry of a person may say beside what it is about. */
interface Enter {

    /** When it was true; null for now. */
    Instant occurredAt();

    /** Why; null where the entry needs no reason. */
    String reason();
}
