package dev.vigil.intake.referral;

import dev.vigil.contract.QuestionSheet;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.agency.IdempotencyKey;
import dev.vigil.sheet.Sheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes one referral in one transaction: the key, the referral, its facts and the event, or nothing. */
@ApplicationScoped
class ReferralDesk {

    private final Submissions submissions;
    private final KeyedRequests keys;
    private final Intake intake;
    private final Referrals referrals;
    private final QuestionSheet sheet = Sheets.current();

    ReferralDesk(Submissions submissions, KeyedRequests keys, Intake intake, Referrals referrals) {
        this.submissions = submissions;
        this.keys = keys;
        this.intake = intake;
        this.referrals = referrals;
    }

    @Transactional
    Receipt take(Agency agency, IdempotencyKey key, SubmitReferral order) {
        var submission = submissions.received(agency, List.of(order), null).getFirst();
        if (!keys.claim(agency, key, submission.fingerprint(), submission.id(), Referral.FIRST_VERSION)) {
            var earlier = keys.earlier(agency, key, submission.fingerprint());
            return receiptOf(referrals.get(earlier.referral()));
        }
        return switch (intake.take(agency, List.of(submission)).getFirst()) {
            case Taken.New taken -> Receipt.of(taken.submission().event(), sheet);
            case Taken.Known taken -> receiptUnder(agency, key, taken.referral());
            case Taken.Refused taken -> throw taken.why();
        };
    }

    private Receipt receiptUnder(Agency agency, IdempotencyKey key, Referral known) {
        keys.get(agency, key).standsFor(known.id());
        return receiptOf(known);
    }

    private Receipt receiptOf(Referral referral) {
        var facts = referrals.factsOf(referral.id(), Referral.FIRST_VERSION);
        return Receipt.of(referral, referral.receivedAt(), facts, Receipt.open(sheet, facts));
    }
}
