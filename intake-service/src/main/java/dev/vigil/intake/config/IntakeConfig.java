package dev.vigil.intake.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of intake. */
@ConfigMapping(prefix = "vigil.intake")
public interface IntakeConfig {

    /** Code of the unit that gets what a sender addresses to nobody. */
    @WithDefault("NATIONAL-HUB")
    String defaultUnit();

    /**
     * How far a sender's clock may be ahead of ours. Lower, and referrals of senders with bad clocks are refused; higher,
     * and a wrong date passes for a fresh one.
     */
    @WithDefault("2m")
    Duration clockTolerance();

    /** Largest body of any request but a batch. Lower, and long narratives in wide encodings do not fit. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** Longest row of a batch, and so the most that is kept of a rejected one. Higher costs memory: see {@link #chunk()}. */
    @WithDefault("256K")
    MemorySize rowLimit();

    /** Longest manifest. It holds a reference for each row, so this bounds the rows of a batch; it is held in memory. */
    @WithDefault("16M")
    MemorySize manifestLimit();

    /** Rows stored in one transaction. More is faster and makes progress coarser and the memory for one batch larger. */
    @WithDefault("500")
    int chunk();

    /**
     * A batch that stored nothing for this long counts as cut, for example because this service was killed. Lower, and a
     * very slow sender's batch shows as cut while it still runs.
     */
    @WithDefault("5m")
    Duration batchSilence();
}
