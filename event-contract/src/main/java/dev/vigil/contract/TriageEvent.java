package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What triage advises. */
public sealed interface TriageEvent extends VigilEvent {

    /**
     * @param previousBand band of the assessment before this one, or null for the first
     * @param score sum of the points of the matched rules, no unit
     * @param matched every rule that matched, in the order of the policy file
     * @param unknowns questions whose answer could raise the band
     * @param checks what a person should look into because of the unknowns
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assessed(
            ReferralId referral,
            UUID assessment,
            Instant assessedAt,
            Band band,
            Band previousBand,
            int score,
            PolicyVersion policy,
            List<MatchedRule> matched,
            List<String> unknowns,
            List<CheckToMake> checks)
            implements TriageEvent {
        public Assessed {
            matched = List.copyOf(matched);
            unknowns = List.copyOf(unknowns);
            checks = List.copyOf(checks);
        }
    }

    /** @param sha256 of the policy file's bytes, in hex */
    record PolicyVersion(String id, String version, String sha256) {}

    /** @param atLeast band that this rule alone insists on, or null if it only adds points */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatchedRule(String rule, String table, int points, Band atLeast, String reason, String source) {}

    /** @param check kind of check, for example {@code access-to-children} */
    record CheckToMake(String check, String question, String reason) {}
}
