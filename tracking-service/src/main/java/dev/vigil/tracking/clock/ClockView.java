package dev.vigil.tracking.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock as it is shown.
 *
 * @param subject which of several it is for: hand-over, device, child, or number of the entry that started it
 * @param suspendedSince since when the law does not count the time; then there is no due time
 * @param usedPercent share of the limit that is used, up to the stop
 * @param earlierLimits limits that it had before, oldest first, each with the event that set it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockView(
        String clock,
        String subject,
        int episode,
        String unit,
        Instant startedAt,
        @JsonInclude Instant stoppedAt,
        @JsonInclude String stopKind,
        @JsonInclude Band band,
        String limit,
        Instant dueAt,
        Instant suspendedSince,
        long usedPercent,
        boolean breached,
        List<EarlierLimit> earlierLimits) {

    /** @param because the event that set it */
    public record EarlierLimit(Instant setAt, @JsonInclude Band band, String limit, Instant dueAt, String because) {}

    static ClockView of(StageClock clock, List<EarlierLimit> earlier, Instant now) {
        var until = clock.isRunning() ? now : clock.stop().at();
        var used = usedPercent(clock, until);
        return new ClockView(
                clock.clock(),
                clock.subject().isEmpty() ? null : clock.subject(),
                clock.episode(),
                clock.unit(),
                clock.startedAt(),
                clock.isRunning() ? null : clock.stop().at(),
                clock.isRunning() ? null : clock.stop().kind(),
                clock.allowance().band(),
                clock.allowance().allowed(),
                clock.allowance().dueAt(),
                clock.suspendedSince(),
                used,
                clock.allowance().dueAt() != null
                        && !until.isBefore(clock.allowance().dueAt()),
                earlier);
    }

    private static long usedPercent(StageClock clock, Instant until) {
        if (clock.allowance().dueAt() == null) {
            return clock.position().rung();
        }
        var allowed = Duration.between(clock.startedAt(), clock.allowance().dueAt());
        return Math.max(0, Duration.between(clock.startedAt(), until).toSeconds())
                * 100
                / Math.max(1, allowed.toSeconds());
    }
}
