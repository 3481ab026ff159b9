package dev.vigil.tracking.clock;

import dev.vigil.tracking.alert.Raise;

/** A passed rung, as an alert to whoever answers for the case. */
final class Alarm {

    private Alarm() {}

    static Raise of(PassedRung rung) {
        var clock = rung.clock();
        return Raise.of(
                new Raise.Rung(
                        clock.caseId(),
                        clock.clock(),
                        clock.unit(),
                        clock.allowance().allowed(),
                        rung.dueAt(),
                        rung.percent(),
                        rung.late()),
                rung.detectedAt());
    }
}
