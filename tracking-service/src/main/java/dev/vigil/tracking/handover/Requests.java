package dev.vigil.tracking.handover;

import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.util.HashSet;
import java.util.List;

/** Refuses a request for a hand-over that does not say one thing only. */
final class Requests {

    private Requests() {}

    static void check(RequestHandover body, Entry entry) {
        if (body.movesAll()) {
            checkDecision(body, entry);
        } else {
            missingIf(body.referrals() == null, "/referrals");
            missingIf(body.manifest() == null, "/manifest");
            refuseLyingManifest(body.manifest().count(), body.referrals());
        }
    }

    private static void checkDecision(RequestHandover body, Entry entry) {
        invalidIf(body.referrals() != null, "/referrals", "goes without ofOfficer and ofUnit");
        invalidIf(body.ofOfficer() != null && body.ofUnit() != null, "/ofUnit", "goes without ofOfficer");
        missingIf(body.decision() == null, "/decision");
        missingIf(entry.reason() == null || entry.reason().isBlank(), "/reason");
        var other = body.ofUnit() != null && !body.ofUnit().equals(entry.by().unit());
        if (other) {
            throw new Refusal(
                    ProblemKind.NOT_THE_OWNER,
                    body.ofUnit() + " answers for its cases, not " + entry.by().unit() + ".",
                    List.of(Fault.in("Vigil-Unit", "must be " + body.ofUnit())));
        }
    }

    private static void refuseLyingManifest(int manifest, List<ReferralId> referrals) {
        var count = referrals.size();
        lyingIf(manifest != count, "/manifest/count", "is not the number of referrals, " + count);
        var seen = new HashSet<ReferralId>();
        for (var index = 0; index < count; index++) {
            lyingIf(!seen.add(referrals.get(index)), "/referrals/" + index, "comes twice");
        }
    }

    private static void missingIf(boolean missing, String pointer) {
        refuseIf(missing, ProblemKind.MISSING_FIELD, "A field is missing.", pointer, "must not be empty");
    }

    private static void invalidIf(boolean wrong, String pointer, String detail) {
        refuseIf(wrong, ProblemKind.INVALID_FIELD, "The request says two things at once.", pointer, detail);
    }

    private static void lyingIf(boolean lies, String pointer, String detail) {
        refuseIf(lies, ProblemKind.MANIFEST_INVALID, "The hand-over is not what its manifest says.", pointer, detail);
    }

    private static void refuseIf(boolean wrong, ProblemKind kind, String what, String pointer, String detail) {
        if (wrong) {
            throw new Refusal(kind, what, List.of(Fault.at(pointer, detail)));
        }
    }
}
