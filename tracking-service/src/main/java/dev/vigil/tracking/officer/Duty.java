package dev.vigil.tracking.officer;

import java.util.List;

/**
 * Who answers for a unit's cases that name nobody.
 *
 * @param alerted who is told of an alert to the unit, one after the other until somebody acknowledges it
 */
record Duty(String unit, Officer holder, List<Roster.Turn> alerted) {

    static Duty of(String unit, Roster roster) {
        return new Duty(unit, roster.duty(unit), roster.turns(unit, null));
    }
}
