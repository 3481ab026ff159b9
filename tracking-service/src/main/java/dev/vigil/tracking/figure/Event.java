package dev.vigil.tracking.figure;

import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.Stop;
import dev.vigil.tracking.outcome.Outcomes;
import java.util.List;

/** What a curve waits for: any stop, or one kind of it. */
record Event(String name) {

    static final Event ANY = new Event("any");

    long in(RiskSet day) {
        return equals(ANY) ? day.stopped() : day.stops().getOrDefault(name, 0L);
    }

    /** A curve that waits for what cannot come would look like endless waiting. */
    static boolean canEnd(ClockRule clock, String kind) {
        return ANY.name.equals(kind)
                || kinds(clock).contains(kind)
                || kinds(clock).contains(Stop.OUTCOME) && Outcomes.isCode(kind) && !Outcomes.keepsOpen(kind);
    }

    static String thatCanEnd(ClockRule clock) {
        return String.join(", ", kinds(clock)).replace(Stop.OUTCOME, "an outcome code");
    }

    private static List<String> kinds(ClockRule clock) {
        return clock.stops().stream().map(Stop::as).distinct().toList();
    }
}
