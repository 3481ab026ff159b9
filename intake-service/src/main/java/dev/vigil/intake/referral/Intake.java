package dev.vigil.intake.referral;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Outbox;
import dev.vigil.intake.agency.Agency;
import dev.vigil.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes submissions in, each once, in the caller's transaction and together with the events that tell of them. */
@ApplicationScoped
public class Intake {

    private final Submissions submissions;
    private final Referrals referrals;
    private final Outbox outbox;

    Intake(Submissions submissions, Referrals referrals, Outbox outbox) {
        this.submissions = submissions;
        this.referrals = referrals;
        this.outbox = outbox;
    }

    /** What became of each, in the same order. */
    public List<Taken> take(Agency agency, List<Submission> sent) {
        var stored = submissions.insert(sent);
        outbox.publish(sent.stream()
                .filter(submission -> stored.contains(submission.id()))
                .map(Submission::outgoing)
                .toList());
        var known = known(agency, sent, stored);
        return sent.stream()
                .map(submission -> stored.contains(submission.id())
                        ? new Taken.New(submission)
                        : compared(submission, known.get(submission.senderReference())))
                .toList();
    }

    private Map<String, Referral> known(Agency agency, List<Submission> sent, Set<ReferralId> stored) {
        var references = sent.stream()
                .filter(submission -> !stored.contains(submission.id()))
                .map(Submission::senderReference)
                .toList();
        return references.isEmpty()
                ? Map.of()
                : referrals.of(agency, references).stream().collect(toMap(Referral::senderReference, identity()));
    }

    private static Taken compared(Submission submission, Referral known) {
        try {
            known.refuseOther(submission.fingerprint());
            return new Taken.Known(known);
        } catch (Refusal otherContent) {
            return new Taken.Refused(otherContent);
        }
    }
}
