package dev.vigil.tracking.casefile;

import jakarta.validation.constraints.Size;
import java.time.Instant;

/** @param occurredAt when it was true, if not now */
record PlainEntry(Instant occurredAt, @Size(max = 2_000) String reason) implements Enter {}
