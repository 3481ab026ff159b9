package dev.vigil.intake.referral;

import dev.vigil.contract.Fact;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its sender adds to a referral or corrects in it; what was sent before stays. */
@Schema(description = "Facts to add or correct, a narrative, or both.")
public record SupplementReferral(
        List<Fact> facts, @Schema(maxLength = 4000) String narrative) {

    public SupplementReferral {
        facts = List.copyOf(facts);
    }
}
