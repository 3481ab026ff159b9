package dev.vigil.local;

import java.time.Duration;

/** Somebody who is told what the stack does. */
public interface Progress {
    Progress SILENT = new Progress() {};

    default void starting(String process) {}

    default void ready(String process, Duration took, String where) {}

    /** A process ended that should not have. */
    default void died(String process, String why, Duration untilNextStart) {}

    default void stopping(String process) {}
}
