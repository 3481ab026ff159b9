package dev.vigil.tracking.casefile;

import dev.vigil.contract.ReferralId;
import java.util.List;

/**
 * Fired once per transaction that changed case files, in it and when all else is stored. What shows cases observes it after
 * success.
 */
public record CaseChanged(List<ReferralId> cases) {

    public CaseChanged {
        cases = List.copyOf(cases);
    }
}
