package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;

/**
 * Clocks that ran equally long in whole days, counted.
 *
 * @param band null before triage has answered
 * @param days whole days from the start to the stop, or to the instant of the figure
 * @param lateDays whole days from the start until the clock was recorded; 0 if that was at once
 * @param kind what stopped them; null if they run
 */
public record Spell(Band band, int days, int lateDays, String kind, long n) {

    Spell times(long count) {
        return new Spell(band, days, lateDays, kind, count);
    }

    public boolean isOpen() {
        return kind == null;
    }

    /**
     * A record that was loaded late could not have been seen to stop before it was loaded. It is at risk from the day
     * after; if it has no further day, it never is.
     */
    public boolean isEverAtRisk() {
        return lateDays == 0 || days > lateDays;
    }

    public int firstDayAtRisk() {
        return lateDays == 0 ? 0 : lateDays + 1;
    }
}
