package dev.vigil.triage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with a file, so that its editor sees everything at once and not one fault per try. */
final class Faults {

    private final List<String> found = new ArrayList<>();

    /** @param place table, row and column */
    void add(String place, String what) {
        found.add(place + ": " + what);
    }

    /** What was read, or the substitute if that failed; the fault is kept. */
    <T> T orNote(String place, T substitute, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CellReader.Unreadable e) {
            add(place, e.getMessage());
            return substitute;
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) throw new PolicyRefused(found.getFirst(), found);
    }
}
