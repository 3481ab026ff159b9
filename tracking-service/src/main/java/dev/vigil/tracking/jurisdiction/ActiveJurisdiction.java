package dev.vigil.tracking.jurisdiction;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The pack in force, for whoever injects it. */
final class ActiveJurisdiction {

    static final String RESOURCE = "/jurisdiction/england-wales.yaml";

    private ActiveJurisdiction() {}

    @Produces
    @Singleton
    static JurisdictionPack pack() {
        try (InputStream yaml = ActiveJurisdiction.class.getResourceAsStream(RESOURCE)) {
            return JurisdictionPack.read(yaml);
        } catch (IOException fault) {
            throw new UncheckedIOException("the jurisdiction pack cannot be read", fault);
        }
    }
}
