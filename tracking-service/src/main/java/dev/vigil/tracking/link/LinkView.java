package dev.vigil.tracking.link;

import java.time.Instant;
import java.util.UUID;

/** A link as it is shown. */
public record LinkView(UUID referral, String reference, String grounds, Instant since) {}
