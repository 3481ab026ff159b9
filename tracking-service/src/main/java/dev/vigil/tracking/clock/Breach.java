package dev.vigil.tracking.clock;

import dev.vigil.tracking.alert.Raise;
import java.time.temporal.ChronoUnit;

/** A passed limit, as an alert to the unit that answers for the case. */
final class Breach {

    private Breach() {}

    /** Cases of one clock, unit and limit that fall due in the same minute are one matter for whoever is alerted. */
    static Raise of(PassedRung rung) {
        var clock = rung.clock();
        var due = rung.dueAt().truncatedTo(ChronoUnit.MINUTES);
        return new Raise(
                "BREACH",
                String.join(
                        "|",
                        "BREACH",
                        clock.clock(),
                        clock.unit(),
                        clock.allowance().allowed(),
                        due.toString()),
                clock.clock() + " is over its limit of " + clock.allowance().allowed(),
                clock.unit(),
                rung.detectedAt(),
                rung.percent(),
                clock.caseId());
    }
}
