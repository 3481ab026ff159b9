package dev.vigil.tracking.casefile;

import dev.vigil.contract.ChildSafety;
import dev.vigil.contract.RiskKind;
import dev.vigil.contract.RiskLevel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What the steps of an investigation say of themselves. Kinds are codes, so that no name can slip in. */
sealed interface EnterStep extends Enter {

    String CODE = "[a-z][a-z0-9_-]{1,39}";
    String CODE_RULE = "must be a code of 2 to 40 small letters, digits, hyphens and underscores";
    int REASON = 2_000;

    record EnterChild(
            @NotNull ChildSafety safety,
            Instant occurredAt,
            @Size(max = REASON) String reason) implements EnterStep {}

    /** @param children labels; left out for all at risk of whom children's services were not told yet */
    record EnterSharing(
            @Size(min = 1, max = 100)
            List<@NotNull @Pattern(regexp = "C[1-9][0-9]{0,3}", message = "must be a label such as C1") String>
                    children,

            Instant occurredAt,
            @Size(max = REASON) String reason)
            implements EnterStep {}

    /** @param kind for example {@code phone} */
    record EnterDevice(
            @NotNull @Pattern(regexp = CODE, message = CODE_RULE)
            String kind,

            Instant occurredAt,
            @Size(max = REASON) String reason)
            implements EnterStep {}

    record EnterBail(
            @NotNull Boolean conditions,
            Instant occurredAt,
            @Size(max = REASON) String reason) implements EnterStep {}

    /**
     * @param limit how long bail may last in all, for example {@code 6mo}
     * @param authority who allowed that, for example {@code inspector}
     */
    record EnterBailExtension(
            @NotNull @Pattern(regexp = "[1-9][0-9]?mo", message = "must be whole months such as 6mo")
            String limit,

            @NotNull @Pattern(regexp = CODE, message = CODE_RULE)
            String authority,

            Instant occurredAt,
            @Size(max = REASON) String reason)
            implements EnterStep {}

    /** @param recipient kind of body, for example {@code employer} */
    record EnterDisclosure(
            @NotNull Boolean disclosed,

            @NotNull @Pattern(regexp = CODE, message = CODE_RULE)
            String recipient,

            Instant occurredAt,
            @Size(max = REASON) String reason)
            implements EnterStep {}

    /** @param occasion what led to it, for example {@code arrest} */
    record EnterRisk(
            @NotNull RiskKind risk,
            @NotNull RiskLevel level,

            @NotNull @Pattern(regexp = CODE, message = CODE_RULE)
            String occasion,

            Instant occurredAt,
            @Size(max = REASON) String reason)
            implements EnterStep {}

    /** @param holder kind of third party, for example {@code platform} */
    record EnterExpiry(
            @NotNull @Pattern(regexp = CODE, message = CODE_RULE)
            String holder,

            @NotNull Instant until,
            Instant occurredAt,
            @Size(max = REASON) String reason)
            implements EnterStep {}
}
