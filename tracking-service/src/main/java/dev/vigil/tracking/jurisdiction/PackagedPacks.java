package dev.vigil.tracking.jurisdiction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** The packs that come with the service, put in force when it starts unless they were before. */
@ApplicationScoped
class PackagedPacks {

    private static final List<String> IDS = List.of(Jurisdictions.USUAL, "scotland");
    private static final String SERVICE = "vigil";

    private final Editions editions;
    private final Jurisdictions jurisdictions;
    private final InstantSource time;

    PackagedPacks(Editions editions, Jurisdictions jurisdictions, InstantSource time) {
        this.editions = editions;
        this.jurisdictions = jurisdictions;
        this.time = time;
    }

    /** Before anything that sets or watches clocks. */
    void start(@Observes @Priority(1) StartupEvent ready) {
        install();
    }

    void install() {
        QuarkusTransaction.requiringNew().run(() -> {
            editions.hold();
            IDS.stream()
                    .map(PackagedPacks::packaged)
                    .filter(edition -> !editions.knows(edition))
                    .forEach(edition ->
                            editions.install(edition, "pack " + edition.pack().name(), SERVICE, time.instant()));
            jurisdictions.refresh();
            jurisdictions.inForce().forEach(this::checkCalendar);
        });
        jurisdictions.refresh();
    }

    /** A newer library may know of another holiday. */
    private void checkCalendar(Edition edition) {
        var today = edition.withTodaysCalendar();
        if (!today.daysOff().equals(edition.daysOff())) {
            editions.install(today, "calendar of " + edition.pack().name(), SERVICE, time.instant());
        }
    }

    static Edition packaged(String id) {
        try (var yaml = PackagedPacks.class.getResourceAsStream("/jurisdiction/" + id + ".yaml")) {
            return Edition.of(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("the jurisdiction pack cannot be read", fault);
        }
    }
}
