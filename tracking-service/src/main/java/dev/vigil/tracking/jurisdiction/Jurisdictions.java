package dev.vigil.tracking.jurisdiction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The packs in force, and those that were. */
@ApplicationScoped
public class Jurisdictions {

    /** Where no unit above a case says otherwise. */
    public static final String USUAL = "england-wales";

    private final Editions stored;
    private volatile TreeMap<Long, Edition> editions = new TreeMap<>();

    @Inject
    Jurisdictions(Editions stored) {
        this.stored = stored;
    }

    /** Of these alone, kept nowhere. */
    public Jurisdictions(Collection<Edition> known) {
        this.stored = null;
        var fixed = new TreeMap<Long, Edition>();
        known.forEach(edition -> fixed.put(edition.number(), edition));
        this.editions = fixed;
    }

    /** Whoever sets clocks asks first, so that what another replica put in force holds here too. */
    public void refresh() {
        var latest = editions.isEmpty() ? 0 : editions.lastKey();
        if (stored.latest() > latest) {
            var more = new TreeMap<>(editions);
            stored.after(latest).forEach(edition -> more.put(edition.number(), edition));
            editions = more;
        }
    }

    public Edition edition(long number) {
        return known().get(number);
    }

    /** Each pack's edition in force. */
    public List<Edition> inForce() {
        var byId = new TreeMap<String, Edition>();
        known().values().forEach(edition -> byId.put(edition.pack().id(), edition));
        return List.copyOf(byId.values());
    }

    /** @param pack id; where no such pack is in force, the usual one holds */
    public Edition inForce(String pack) {
        return inForce().stream()
                .filter(edition -> edition.pack().id().equals(pack))
                .findFirst()
                .orElseGet(() -> inForce(USUAL));
    }

    public JurisdictionPack pack(String id) {
        return inForce(id).pack();
    }

    private TreeMap<Long, Edition> known() {
        if (editions.isEmpty()) {
            refresh();
        }
        return editions;
    }
}
