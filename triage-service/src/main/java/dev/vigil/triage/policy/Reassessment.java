package dev.vigil.triage.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** How far open referrals have been assessed anew after a policy was activated, in order of their ids. */
@Embeddable
public class Reassessment {

    @Column(name = "reassessed_through")
    private UUID through;

    private long reassessed;
    private long raised;

    @Column(name = "not_understood")
    private long notUnderstood;

    @Column(name = "reassessed_at")
    private Instant finishedAt;

    protected Reassessment() {}

    /** The last id that is done; null at the beginning. */
    public UUID through() {
        return through;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public void advance(UUID done, int assessed, int risen) {
        through = done;
        reassessed += assessed;
        raised += risen;
    }

    /** Leaves one out that the policy does not understand; its band stays. */
    public void skip(UUID unfit) {
        through = unfit;
        notUnderstood++;
    }

    public void finish(Instant now) {
        finishedAt = now;
    }

    long reassessed() {
        return reassessed;
    }

    long raised() {
        return raised;
    }

    long notUnderstood() {
        return notUnderstood;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
