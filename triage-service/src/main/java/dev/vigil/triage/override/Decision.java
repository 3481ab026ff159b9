package dev.vigil.triage.override;

import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.util.List;

/**
 * A person's decision about a band. Whatever made a referral HIGH, one person alone does not make it less: more than
 * thirty wrongly low gradings were found in one force (HMICFRS, April 2023).
 *
 * @param seconder null where nobody else needs to agree
 */
record Decision(Band band, Band previousBand, Actor by, String seconder, String reason) {

    /** @throws Refusal if the band is the same already, or a second person is missing */
    static Decision of(OverrideBand order, Actor by, Band now) {
        if (order.band() == now) {
            throw new Refusal(
                    ProblemKind.SAME_BAND,
                    "The band is " + now + " already.",
                    List.of(Fault.at("/band", "must be another band than " + now)));
        }
        var seconder = order.seconder() == null || order.seconder().isBlank()
                ? null
                : order.seconder().strip();
        if (needsSecond(now, order.band()) && seconder == null) throw secondPersonNeeded(now, "is missing");
        if (seconder != null && seconder.equalsIgnoreCase(by.name())) {
            throw secondPersonNeeded(now, "must be another person than the one who acts");
        }
        return new Decision(order.band(), now, by, seconder, order.reason().strip());
    }

    static boolean needsSecond(Band from, Band to) {
        return from.isAtLeast(Band.HIGH) && !to.isAtLeast(from);
    }

    private static Refusal secondPersonNeeded(Band now, String why) {
        return new Refusal(
                ProblemKind.SECOND_PERSON_NEEDED,
                "Lowering from " + now + " needs a second person who agrees.",
                List.of(Fault.at("/seconder", why)));
    }
}
