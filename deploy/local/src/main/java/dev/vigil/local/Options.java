package dev.vigil.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a stack runs.
 *
 * @param simulatedAt where the services' clock stands at the start; empty for real time
 * @param revive starts a process again that died by itself
 */
public record Options(Optional<Instant> simulatedAt, Plan plan, Path logs, boolean revive, Progress progress) {

    /** As ./vigil up runs it. */
    public static Options live(Path logs, Progress progress) {
        return new Options(Optional.empty(), Plan.FIXED, logs, true, progress);
    }

    /** As ./vigil demo runs it. */
    public static Options demo(Instant at, Path logs, Progress progress) {
        return new Options(Optional.of(at), Plan.FIXED, logs, true, progress);
    }

    /** As ./vigil bench runs it: beside whatever uses the documented ports. */
    public static Options bench(Path logs, Progress progress) {
        return new Options(Optional.empty(), Plan.free(), logs, false, progress);
    }

    /** As a test runs it: on free ports, with a clock that stands still, and what the test kills stays dead until it says so. */
    public static Options test(Instant at, Path logs) {
        return new Options(Optional.of(at), Plan.free(), logs, false, Progress.SILENT);
    }
}
