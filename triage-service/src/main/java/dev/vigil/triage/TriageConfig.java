package dev.vigil.triage;

import dev.vigil.contract.Band;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

@ConfigMapping(prefix = "vigil.triage")
public interface TriageConfig {

    /**
     * Percent of the highest score of a policy that image severity may make up. Higher lets severity outweigh what is
     * known about children within reach, which is how it misled before; lower refuses policies that weigh it at all.
     */
    @WithDefault("25")
    int severityShare();

    /**
     * How long a referral of each band may wait for its first act, from first receipt. Only a trial goes by it, to say
     * which deadlines would move; the clocks themselves are tracking's. They must be the same as those of the
     * jurisdiction in use: longer or shorter, and a trial foretells deadlines that nobody is held to.
     */
    Map<Band, Duration> limits();

    /**
     * Time between two looks for referrals whose age makes a rule say something else. Longer tells it later, at most by
     * that much, and saves next to nothing: only those that are due are read.
     */
    @WithDefault("1s")
    Duration agePoll();

    /** Where the days of a trial's workload begin and end. Another zone puts what comes in around midnight on another day. */
    @WithDefault("Europe/London")
    ZoneId zone();

    /** Most trials that run at a time. More take longer each, and take time from assessing. */
    @WithDefault("1")
    int trialsAtOnce();

    /** How long to wait before looking again whether a policy was activated. Longer: open referrals are assessed anew later. */
    @WithDefault("1s")
    Duration reassessmentPoll();
}
