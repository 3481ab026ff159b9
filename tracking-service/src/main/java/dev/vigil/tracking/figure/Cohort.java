package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which clocks a figure counts, and as at when. Null means all.
 *
 * @param unit who answers for the clock: the unit or one below it
 * @param source kind of source, as on the wire
 * @param receivedFrom the clock started then or later; both bounds belong to the cohort
 * @param closedFrom the clock stopped then or later
 */
public record Cohort(
        String clock,
        String operation,
        String unit,
        String source,
        Band band,
        Instant receivedFrom,
        Instant receivedTo,
        Instant closedFrom,
        Instant closedTo,
        Instant asAt) {

    /** As fine as the database keeps time. */
    public Cohort {
        receivedFrom = fine(receivedFrom);
        receivedTo = fine(receivedTo);
        closedFrom = fine(closedFrom);
        closedTo = fine(closedTo);
        asAt = fine(asAt);
    }

    private static Instant fine(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Every clock of this name. */
    public static Cohort of(String clock, Instant asAt) {
        return new Cohort(clock, null, null, null, null, null, null, null, null, asAt);
    }

    /** The same cases, by another of their clocks. */
    Cohort by(String otherClock) {
        return new Cohort(
                otherClock, operation, unit, source, band, receivedFrom, receivedTo, closedFrom, closedTo, asAt);
    }

    boolean isReceivedInPeriod() {
        return receivedFrom != null || receivedTo != null;
    }

    /** Those closed in the period in which these were received. */
    Cohort closedInPeriod() {
        return new Cohort(clock, operation, unit, source, band, null, null, receivedFrom, receivedTo, asAt);
    }

    /** Whoever still waits is not in a cohort that is chosen by its end. */
    boolean isChosenByEnd() {
        return closedFrom != null || closedTo != null;
    }
}
