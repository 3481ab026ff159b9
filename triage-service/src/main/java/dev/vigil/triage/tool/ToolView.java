package dev.vigil.triage.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ToolResult", description = "What a tool outside Vigil said. It changes no band.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToolView(
        UUID id,
        String name,
        String version,
        String result,
        Band band,
        String assessor,
        Instant assessedAt,
        int completeness,
        Actor by,
        Instant recordedAt,

        @Schema(description = "Our band when it was recorded.")
        Band ourBand,

        @Schema(description = "How it differs from our band of now, in words; absent if it does not.")
        String disagreement) {}
