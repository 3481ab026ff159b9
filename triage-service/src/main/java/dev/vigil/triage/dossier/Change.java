package dev.vigil.triage.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.override.BandOverride;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Change", description = "A band that became another one: was, now, because.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        @Schema(description = "Place among all that triage published about the referral, from 1.")
        long version,

        Instant at,

        @Schema(description = "Absent for the first assessment.")
        Band was,

        Band now,
        List<String> because,

        @Schema(description = "The person who set it; absent if the policy raised it.")
        Actor by) {

    static Change of(Assessment assessment) {
        var advice = assessment.advice();
        var because = advice.previousBand() == null ? List.of("assessed for the first time") : assessment.because();
        return new Change(
                assessment.eventVersion(),
                assessment.assessedAt(),
                advice.previousBand(),
                advice.band(),
                because,
                null);
    }

    static Change of(BandOverride override) {
        return new Change(
                override.eventVersion(),
                override.overriddenAt(),
                override.previousBand(),
                override.band(),
                List.of(override.reason()),
                override.by());
    }

    boolean isOne() {
        return was != now;
    }
}
