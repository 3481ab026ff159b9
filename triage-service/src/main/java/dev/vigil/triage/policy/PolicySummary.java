package dev.vigil.triage.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.triage.policy.PolicyFile.Kept;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PolicySummary", description = "What is known of a policy besides its tables.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicySummary(
        String id,
        String version,

        @Schema(description = "Of the bytes of the file, in hex: the address of the policy.")
        String sha256,

        @Schema(description = "Version of the question sheet it was proved against.")
        String questionSheet,

        State state,
        Instant storedAt,

        @Schema(description = "Who sent it; absent for the policy that comes with Vigil.")
        String storedBy,

        @Schema(description = "When it was put in force, the newest first.")
        List<ActivationView> activations) {

    @Schema(name = "PolicyState")
    enum State {
        /** Was never in force. */
        DRAFT,
        ACTIVE,
        /** Was in force once; assessments of then are still recomputed with it. */
        RETIRED
    }

    @Schema(name = "PolicyActivation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActivationView(
            Instant activatedAt,

            @Schema(description = "Absent if Vigil did it by itself.")
            String activatedBy,

            String reason,

            @Schema(description = "Open referrals that were assessed anew because of it.")
            long reassessed,

            @Schema(description = "Of those, how many got a higher band.")
            long raised,

            @Schema(
                    description =
                            "Referrals that were left as they are, because the policy does not understand a fact.")
            long notUnderstood,

            @Schema(description = "When all open referrals had been assessed anew; absent while that goes on.")
            Instant reassessedAt) {
        static ActivationView of(PolicyActivation activation) {
            var reassessment = activation.reassessment();
            return new ActivationView(
                    activation.activatedAt(),
                    activation.by(),
                    activation.reason(),
                    reassessment.reassessed(),
                    reassessment.raised(),
                    reassessment.notUnderstood(),
                    reassessment.finishedAt());
        }
    }

    /** @param activations of all policies, the newest first */
    static PolicySummary of(Kept file, List<PolicyActivation> activations) {
        var own = activations.stream()
                .filter(activation -> activation.policy().equals(file.sha256()))
                .toList();
        return new PolicySummary(
                file.policyId(),
                file.version(),
                file.sha256(),
                file.sheet(),
                state(own, activations),
                file.storedAt(),
                file.storedBy(),
                own.stream().map(ActivationView::of).toList());
    }

    private static State state(List<PolicyActivation> own, List<PolicyActivation> all) {
        if (own.isEmpty()) return State.DRAFT;
        return own.getFirst().equals(all.getFirst()) ? State.ACTIVE : State.RETIRED;
    }
}
