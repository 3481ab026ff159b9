package dev.vigil.triage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "vigil.triage")
public interface TriageConfig {

    /**
     * Percent of the highest score of a policy that image severity may make up. Higher lets severity outweigh what is
     * known about children within reach, which is how it misled before; lower refuses policies that weigh it at all.
     */
    @WithDefault("25")
    int severityShare();
}
