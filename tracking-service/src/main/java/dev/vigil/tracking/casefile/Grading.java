package dev.vigil.tracking.casefile;

import dev.vigil.contract.Band;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.TriageEvent.Overridden;

/**
 * How urgent a case is.
 *
 * @param band null until triage has answered
 * @param assessment the latest, or null
 */
public record Grading(Band band, Assessed assessment) {

    static final Grading NONE = new Grading(null, null);

    /** What a person set holds, higher or lower, until a person or something newly learned changes it. */
    Grading after(Overridden set) {
        return new Grading(set.band(), assessment);
    }

    /** Automation only raises: to lower a band takes a person and a reason. */
    Grading after(Assessed latest) {
        return new Grading(band == null ? latest.band() : band.raisedTo(latest.band()), latest);
    }
}
