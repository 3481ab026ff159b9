package dev.vigil.intake.referral;

import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proof of receipt: what we understood, and what we still do not know.
 *
 * @param questions those of the sheet that nobody has answered yet
 */
@Schema(description = "Proof of receipt. Keep the id; the reference is for people.")
public record Receipt(
        ReferralId id,
        String reference,
        String senderReference,
        Instant receivedAt,
        String status,
        List<Fact> understood,
        List<OpenQuestion> questions) {

    /** A question that may be answered with a supplement. */
    public record OpenQuestion(String name, String words) {}

    static Receipt of(ReferralEvent.Received event, QuestionSheet sheet) {
        return of(
                event.referral(),
                event.reference(),
                event.senderReference(),
                event.receivedAt(),
                event.facts(),
                open(sheet, event.facts()));
    }

    static Receipt of(Referral referral, Instant receivedAt, List<Fact> understood, List<OpenQuestion> questions) {
        return of(referral.id(), referral.reference(), referral.senderReference(), receivedAt, understood, questions);
    }

    private static Receipt of(
            ReferralId id,
            String reference,
            String senderReference,
            Instant receivedAt,
            List<Fact> understood,
            List<OpenQuestion> questions) {
        return new Receipt(id, reference, senderReference, receivedAt, "/v1/referrals/" + id, understood, questions);
    }

    static List<OpenQuestion> open(QuestionSheet sheet, Collection<Fact> facts) {
        var answered = facts.stream()
                .filter(fact -> fact.answer().isKnown())
                .map(Fact::question)
                .toList();
        return sheet.questions().stream()
                .filter(question -> !answered.contains(question.name()))
                .map(question -> new OpenQuestion(question.name(), question.words()))
                .toList();
    }
}
