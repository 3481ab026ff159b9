package dev.vigil.triage.shadow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Band;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A draft that runs, or ran, beside the policy in force.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Shadow(
        @JsonIgnore long id,
        PolicyVersion policy,
        Instant startedAt,
        String startedBy,

        @Schema(description = "Absent while it runs.") Instant endedAt,

        String endedBy,

        @Schema(description = "How often the policy in force said one band and the draft another, or the same.")
        List<Count> counts,

        @Schema(description = "Assessments that the draft could make nothing of. The real ones were not disturbed.")
        long notUnderstood,

        @Schema(description = "What it stumbled over last.") String lastFault) {

    @Schema(name = "ShadowCount")
    record Count(Band was, Band would, long n) {}

    boolean isRunning() {
        return endedAt == null;
    }
}
