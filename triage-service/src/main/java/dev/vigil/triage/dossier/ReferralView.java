package dev.vigil.triage.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.AssessmentView;
import dev.vigil.triage.override.OverrideView;
import dev.vigil.triage.tool.ToolView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReferralInTriage", description = "All that triage holds about one referral.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(
        ReferralId id,
        String reference,
        Instant receivedAt,
        Band band,

        @Schema(description = "Every change of the band, the newest first: was, now, because.")
        List<Change> changes,

        @Schema(description = "Ids of the referrals that a person linked to it.")
        Collection<ReferralId> linked,

        @Schema(description = "What tools outside Vigil say that differs from the band, in words.")
        List<String> disagreements,

        List<AssessmentView> assessments,
        List<OverrideView> overrides,
        List<ToolView> tools) {}
