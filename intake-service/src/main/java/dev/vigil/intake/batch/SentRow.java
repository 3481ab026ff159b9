package dev.vigil.intake.batch;

import dev.vigil.intake.referral.Fingerprint;
import dev.vigil.intake.referral.SubmitReferral;
import dev.vigil.problem.Refusal;

/** A row as it came. */
sealed interface SentRow {

    Sent sent();

    /**
     * Where and what it was.
     *
     * @param line number of its first line in the stream
     * @param raw the row itself
     */
    record Sent(int line, Fingerprint fingerprint, String raw) {}

    record Readable(Sent sent, SubmitReferral order) implements SentRow {}

    /**
     * @param senderReference null if it cannot be told
     * @param cut whether it looks like the beginning of a row whose rest did not come
     */
    record Unreadable(Sent sent, String senderReference, Refusal problem, boolean cut) implements SentRow {}
}
