package dev.vigil.triage.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A trial, how far it is, and what it found.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Trial(
        UUID id,
        PolicyVersion policy,

        @Schema(description = "The policy in force when it started.")
        PolicyVersion against,

        Instant receivedFrom,
        Instant receivedTo,
        StartTrial.Basis asKnownAt,
        TrialState state,
        Instant startedAt,
        String startedBy,
        Instant endedAt,

        @Schema(description = "Referrals to try.") long total,

        @Schema(description = "Of those, how many are done.")
        long done,

        @Schema(description = "Absent until it has finished, and in the list of trials.")
        TrialResult result) {}
