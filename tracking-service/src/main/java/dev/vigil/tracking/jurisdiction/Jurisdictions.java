package dev.vigil.tracking.jurisdiction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** The packs in force, by id. */
@ApplicationScoped
public class Jurisdictions {

    private final Map<String, JurisdictionPack> packs;

    public Jurisdictions(JurisdictionPack usual) {
        this.packs = Map.of(usual.id(), usual);
    }

    /** @param id of a pack that is in force */
    public JurisdictionPack pack(String id) {
        return Optional.ofNullable(packs.get(id))
                .orElseThrow(() -> new IllegalStateException("no jurisdiction pack is called " + id));
    }
}
