package dev.vigil.triage.override;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Override", description = "A band that a person set.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverrideView(
        UUID id, Instant overriddenAt, Band band, Band previousBand, Actor by, String seconder, String reason) {

    public static OverrideView of(BandOverride made) {
        return new OverrideView(
                made.id(),
                made.overriddenAt(),
                made.band(),
                made.previousBand(),
                made.by(),
                made.seconder(),
                made.reason());
    }
}
