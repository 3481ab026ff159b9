package dev.vigil.local.process;

/** A program did not start or did not stay: the message says which, why, and shows the end of its log. */
public final class ChildFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 8;

    ChildFailed(Launch launch, String what) {
        super(launch.name() + " " + what + ".\n" + LogTail.of(launch.log(), LINES) + "\n  (the end of " + launch.log()
                + ")");
    }
}
