package dev.vigil.tracking.figure.hop;

import java.time.Instant;
import java.util.Objects;

/**
 * A part of the wait of a case during which one holder had it and it waited for one thing.
 *
 * @param detail what a hold waits for, or whom a hand-over was offered to; null for the other stages
 * @param unit who answered for the case, or the agency before it
 * @param officer named by the unit, or null
 * @param to null if the wait still runs
 */
public record Hop(Stage stage, String detail, String unit, String officer, Instant from, Instant to) {

    boolean runs() {
        return to == null;
    }

    /** As two that follow each other without a change between them. */
    boolean continues(Hop before) {
        return stage == before.stage
                && Objects.equals(detail, before.detail)
                && unit.equals(before.unit)
                && Objects.equals(officer, before.officer);
    }

    Hop until(Instant end) {
        return new Hop(stage, detail, unit, officer, from, end);
    }
}
