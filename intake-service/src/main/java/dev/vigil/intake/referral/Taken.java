package dev.vigil.intake.referral;

import dev.vigil.problem.Refusal;

/** What became of a submission. */
public sealed interface Taken {

    /** Stored, and told of. */
    record New(Submission submission) implements Taken {}

    /** The same came before, under another key or in another batch. */
    record Known(Referral referral) implements Taken {}

    /** Something else came before under the same sender's reference. */
    record Refused(Refusal why) implements Taken {}
}
