package dev.vigil.triage;

import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** Ids as parameters. */
public final class Ids {

    private Ids() {}

    /** @throws Refusal naming the parameter if it is missing or no UUID */
    public static UUID uuid(String parameter, String text) {
        try {
            return UUID.fromString(text);
        } catch (NullPointerException | IllegalArgumentException e) {
            var fault = Refusal.Fault.in(parameter, "must be a UUID");
            throw new Refusal(ProblemKind.INVALID_PARAMETER, parameter + " must be a UUID.", List.of(fault));
        }
    }

    public static ReferralId referral(String parameter, String text) {
        return new ReferralId(uuid(parameter, text));
    }
}
