package dev.vigil.tracking.screen;

import dev.vigil.tracking.screen.live.Broadcast;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Makes the one stream of this process. */
final class Broadcasts {

    private Broadcasts() {}

    @Produces
    @Singleton
    static Broadcast broadcast(ScreenConfig config) {
        return new Broadcast(UUID.randomUUID().toString().replace("-", ""), config.keptMessages());
    }
}
