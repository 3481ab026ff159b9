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
     * @param because what led to it, in words, for example a question that was answered; empty for the first
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
            List<CheckToMake> checks,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> because)
            implements TriageEvent {
        public Assessed {
            matched = List.copyOf(matched);
            unknowns = List.copyOf(unknowns);
            checks = List.copyOf(checks);
            // Version 1 had no such field.
            because = because == null ? List.of() : List.copyOf(because);
        }
    }

    /**
     * A person set the band, in either direction.
     *
     * @param previousBand null if nothing had been assessed
     * @param seconder the second person whom lowering from HIGH or above needs; otherwise null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Overridden(
            ReferralId referral,
            UUID override,
            Instant overriddenAt,
            Band band,
            Band previousBand,
            Actor by,
            String seconder,
            String reason)
            implements TriageEvent {}

    /**
     * What a tool outside Vigil said about the same referral. Recorded and compared, never taken over.
     *
     * @param result as the tool words it
     * @param band the band of ours that the result stands for
     * @param ourBand band of the referral when it was recorded, or null
     * @param assessor person who filled the tool in
     * @param completeness share of the tool's questions that were answered, in percent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToolRecorded(
            ReferralId referral,
            UUID tool,
            Instant assessedAt,
            Instant recordedAt,
            String name,
            String version,
            String result,
            Band band,
            Band ourBand,
            String assessor,
            int completeness,
            Actor by)
            implements TriageEvent {}

    /** @param sha256 of the policy file's bytes, in hex */
    record PolicyVersion(String id, String version, String sha256) {}

    /** @param atLeast band that this rule alone insists on, or null if it only adds points */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatchedRule(String rule, String table, int points, Band atLeast, String reason, String source) {}

    /** @param check kind of check, for example {@code access-to-children} */
    record CheckToMake(String check, String question, String reason) {}
}
