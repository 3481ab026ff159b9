package dev.vigil.triage.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import dev.vigil.triage.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Assessment", description = "What a policy advised, from what, and why.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        UUID id,
        ReferralId referral,

        @Schema(description = "Counts the assessments of the referral from 1.")
        long version,

        Instant assessedAt,

        @Schema(description = "Never below the band before it: automation only raises.")
        Band band,

        @Schema(description = "What the policy says by itself.")
        Band policyBand,

        @Schema(description = "Absent in a first assessment.")
        Band previousBand,

        int score,
        PolicyVersion policy,
        String questionSheet,
        @Schema(description = "The inputs.") List<Fact> facts,

        @Schema(
                description =
                        "Whole days between receipt and this assessment; the last known activity is that much longer ago.")
        int daysSinceReceipt,

        @Schema(description = "The highest band of the referrals that were linked to it; absent if none was.")
        Band linkedBand,

        @Schema(description = "What led to it; empty for the first.")
        List<String> because,

        @Schema(description = "Every rule that matched, in the order of the policy file.")
        List<MatchedRule> matched,

        @Schema(description = "Questions whose answer could still raise the band, most urgent first.")
        List<String> unknowns,

        @Schema(description = "What a person should look into because of what is not established.")
        List<CheckToMake> checks,

        WhatWouldChange whatWouldChangeIt,

        Completeness completeness,

        @Schema(description = "The same in plain English.") List<String> words) {

    static AssessmentView of(Assessment assessment, Policy policy, Advice advice) {
        var change = WhatWouldChange.to(policy, assessment.basis(), advice);
        return new AssessmentView(
                assessment.id(),
                new ReferralId(assessment.referral()),
                assessment.version(),
                assessment.assessedAt(),
                advice.band(),
                advice.policyBand(),
                advice.previousBand(),
                advice.score(),
                policy.identity(),
                assessment.sheet(),
                assessment.known().facts(),
                assessment.known().daysSinceReceipt(),
                assessment.known().linked(),
                assessment.because(),
                advice.matched(),
                advice.unknowns(),
                advice.checks(),
                change,
                Completeness.of(assessment.known().facts(), policy.sheet()),
                Explanation.of(advice, assessment, policy.identity(), change));
    }
}
