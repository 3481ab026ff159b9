package dev.vigil.triage.quality;

import dev.vigil.contract.Band;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Equality", description = "Bands of the referrals of a period, by group.")
record EqualityView(
        @Schema(description = "HIGH and above among all referrals of the period.")
        Proportion all,

        List<Group> groups) {

    /** @param differs whether the interval of the group leaves out the share among all */
    @Schema(name = "EqualityGroup")
    record Group(
            String name,
            Map<Band, Long> bands,

            @Schema(description = "HIGH and above among those of the group.")
            Proportion high,

            @Schema(description = "Whether the interval leaves out the share among all: a reason to look, no finding.")
            boolean differs) {}
}
