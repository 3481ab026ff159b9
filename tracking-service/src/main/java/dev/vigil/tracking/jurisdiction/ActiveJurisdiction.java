package dev.vigil.tracking.jurisdiction;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The usual pack, for whoever injects it. */
final class ActiveJurisdiction {

    private ActiveJurisdiction() {}

    @Produces
    @Singleton
    static JurisdictionPack pack(PackagedPacks packaged, Jurisdictions jurisdictions) {
        packaged.install();
        return jurisdictions.pack(Jurisdictions.USUAL);
    }
}
