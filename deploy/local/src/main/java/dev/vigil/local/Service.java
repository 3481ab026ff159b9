package dev.vigil.local;

import java.util.Locale;
import java.util.function.ToIntFunction;

/** One of the three services. */
enum Service {
    INTAKE(Plan::intake, 384),
    TRIAGE(Plan::triage, 256),
    TRACKING(Plan::tracking, 384);

    private final ToIntFunction<Plan> port;
    private final int megabytes;

    Service(ToIntFunction<Plan> port, int megabytes) {
        this.port = port;
        this.megabytes = megabytes;
    }

    /** Also the name of its database and of the role that owns it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return word() + "-service";
    }

    int port(Plan plan) {
        return port.applyAsInt(plan);
    }

    int megabytes() {
        return megabytes;
    }
}
