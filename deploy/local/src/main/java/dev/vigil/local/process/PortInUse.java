package dev.vigil.local.process;

/** Somebody else listens where we want to. */
public final class PortInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUse(int port, String purpose) {
        super("Port " + port + " (" + purpose + ") is in use"
                + PortHolder.of(port).map(holder -> " by " + holder).orElse("")
                + ". Stop that program and start again.");
    }
}
