package dev.vigil.tracking.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A case that somebody must look at.
 *
 * @param groupKey cases with the same key share one alert
 * @param level percent of the limit that is used, for a clock; a higher one opens an acknowledged alert again
 * @param clock that it is about, or null
 * @param late whether it was noticed well after it happened
 * @param caseId null if it is about no case
 */
public record Raise(
        AlertKind kind,
        String groupKey,
        String title,
        String unit,
        Instant at,
        int level,
        String clock,
        boolean late,
        UUID caseId) {

    private static final int BREACH = 100;

    public Raise(AlertKind kind, String groupKey, String title, String unit, Instant at, int level, UUID caseId) {
        this(kind, groupKey, title, unit, at, level, null, false, caseId);
    }

    /** Where a clock stands that has passed a rung. */
    public record Rung(
            UUID caseId, String clock, String unit, String allowed, Instant dueAt, int percent, boolean late) {}

    /** Cases of one clock, unit and limit that fall due in the same minute are one matter for whoever is alerted. */
    public static Raise of(Rung rung, Instant at) {
        var due = rung.dueAt().truncatedTo(ChronoUnit.MINUTES).toString();
        return new Raise(
                rung.percent() < BREACH ? AlertKind.WARNING : AlertKind.BREACH,
                String.join("|", "CLOCK", rung.clock(), rung.unit(), rung.allowed(), due),
                title(rung),
                rung.unit(),
                at,
                rung.percent(),
                rung.clock(),
                rung.late(),
                rung.caseId());
    }

    private static String title(Rung rung) {
        return rung.percent() < BREACH
                ? rung.clock() + " has used " + rung.percent() + " % of its limit of " + rung.allowed()
                : rung.clock() + " is over its limit of " + rung.allowed();
    }

    /** What one officer answers for is an alert of its own. */
    Raise to(String officer) {
        return new Raise(kind, groupKey + "|" + officer, title, unit, at, level, clock, late, caseId);
    }
}
