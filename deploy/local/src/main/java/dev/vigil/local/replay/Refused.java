package dev.vigil.local.replay;

import java.net.URI;

/** A service understood a request of the replay and will not carry it out. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(URI uri, int status, String problem) {
        super("%s answered %d: %s".formatted(uri, status, problem));
    }
}
