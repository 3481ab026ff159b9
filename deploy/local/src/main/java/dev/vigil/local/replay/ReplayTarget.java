package dev.vigil.local.replay;

import java.net.URI;
import java.util.List;

/** Where the three services answer. */
public record ReplayTarget(URI intake, URI triage, URI tracking) {

    List<URI> all() {
        return List.of(intake, triage, tracking);
    }
}
