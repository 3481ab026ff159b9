package dev.vigil.intake.referral;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.form.Faults;
import dev.vigil.intake.form.Form;
import dev.vigil.intake.form.Moments;
import dev.vigil.intake.form.Reading;
import dev.vigil.intake.form.Readings;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads what an agency sends, as a whole body or as a row of a batch.
 *
 * @param tolerance how far the sender's clock may be ahead
 */
public record ReferralForm(QuestionSheet sheet, Agency agency, Duration tolerance) {

    public static final Reading<SourceKind> SOURCE_KIND = Readings.choice(SourceKind.class);
    public static final Reading<String> SENDER_REFERENCE = Readings.line(100);

    private static final Reading<ReferralType> TYPE = Readings.choice(ReferralType.class);
    private static final Reading<String> NARRATIVE = Readings.prose(4000);

    /** @throws dev.vigil.problem.Refusal that names every place that cannot be taken */
    public SubmitReferral referral(JsonNode json, Instant now) {
        var faults = new Faults();
        var form = Form.of(json, "", faults);
        var moment = Moments.notAfter(now.plus(tolerance));
        var type = form.required("type", TYPE);
        var occurredAt = form.required("occurredAt", moment);
        var senderReference = form.required("senderReference", SENDER_REFERENCE);
        var sourceKind = form.optional("sourceKind", SOURCE_KIND);
        var firstReceivedAt = form.optional("firstReceivedAt", moment);
        var receivingUnit = form.optional("receivingUnit", Readings.CODE);
        var operation = form.optional("operation", Readings.CODE);
        var facts = FactForm.read(form, sheet, agency, moment);
        var narrative = form.optional("narrative", NARRATIVE);
        form.refuseOtherFields();
        faults.refuse();
        return new SubmitReferral(
                type,
                occurredAt,
                senderReference,
                sourceKind,
                firstReceivedAt,
                receivingUnit,
                operation,
                facts,
                narrative);
    }

    /** @throws dev.vigil.problem.Refusal that names every place that cannot be taken */
    SupplementReferral supplement(JsonNode json, Instant now) {
        var faults = new Faults();
        var form = Form.of(json, "", faults);
        var facts = FactForm.read(form, sheet, agency, Moments.notAfter(now.plus(tolerance)));
        var narrative = form.optional("narrative", NARRATIVE);
        form.refuseOtherFields();
        if (faults.isEmpty() && facts.isEmpty() && narrative == null) {
            form.noteMissing("facts", "is required where there is no narrative: a supplement says something");
        }
        faults.refuse();
        return new SupplementReferral(facts, narrative);
    }
}
