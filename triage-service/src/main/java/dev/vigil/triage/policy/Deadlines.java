package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** By when each band must be acted on. Requirement B2: no band without a deadline, and none that waits longer than a calmer one. */
final class Deadlines {

    private Deadlines() {}

    /** @throws PolicyRefused if a referral could get a band that has no deadline, or one after that of a calmer band */
    static void check(Policy policy, Map<Band, Duration> limits) {
        fault(limits).ifPresent(fault -> {
            throw new PolicyRefused("Every referral must get a band and a deadline: under policy "
                    + policy.identity().id() + " " + policy.identity().version() + ", " + fault + ".");
        });
    }

    private static Optional<String> fault(Map<Band, Duration> limits) {
        Band calmer = null;
        for (var band : Arrays.asList(Band.values()).reversed()) {
            var limit = limits.get(band);
            if (limit == null || !limit.isPositive()) {
                return Optional.of("the band " + band + " has no limit (setting vigil.triage.limits." + band + ")");
            }
            if (calmer != null && limit.compareTo(limits.get(calmer)) > 0) {
                return Optional.of("the band " + band + " may wait " + limit + ", longer than " + calmer);
            }
            calmer = band;
        }
        return Optional.empty();
    }
}
