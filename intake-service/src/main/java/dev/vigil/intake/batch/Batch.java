package dev.vigil.intake.batch;

import dev.vigil.intake.referral.Fingerprint;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A batch and how far it has come. */
@Entity
class Batch {

    @Id
    private UUID id;

    private String agency;
    private String key;
    private String fingerprint;
    private int expected;
    private int run;

    private boolean running;
    private boolean whole;

    @Formula("date_part('epoch', now() - progress_at)")
    private double secondsSilent;

    protected Batch() {}

    UUID id() {
        return id;
    }

    int expected() {
        return expected;
    }

    int run() {
        return run;
    }

    boolean announces(Fingerprint manifest) {
        return fingerprint.equals(manifest.hex());
    }

    BatchState state(Reconciliation reconciliation, Duration silence) {
        return isRunning(silence) ? BatchState.RUNNING : reconciliation.state(whole);
    }

    // A sending that has stored nothing for so long was killed together with the process that served it.
    private boolean isRunning(Duration silence) {
        return running && secondsSilent <= silence.toSeconds();
    }
}
