package dev.vigil.intake.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.contract.SourceKind;
import dev.vigil.intake.batch.Lines.Line;
import dev.vigil.intake.form.Faults;
import dev.vigil.intake.form.Form;
import dev.vigil.intake.form.Readings;
import dev.vigil.intake.form.Unfit;
import dev.vigil.intake.referral.ReferralForm;
import dev.vigil.intake.referral.SubmitReferral;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What the sender says the batch holds, and what holds for all its rows.
 *
 * @param senderReferences of every row, or null if the sender only counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        int count, List<String> senderReferences, String receivingUnit, String operation, SourceKind sourceKind) {

    static final int LARGEST = 1_000_000;

    Manifest {
        senderReferences = senderReferences == null ? null : List.copyOf(senderReferences);
    }

    /** @throws Refusal if it cannot be used */
    static Manifest read(JsonNode json) {
        var faults = new Faults();
        var form = Form.of(json, "/manifest", faults);
        var count = form.required("count", Readings.wholeNumber(1, LARGEST));
        var references = form.optional("senderReferences", value -> references(value, count));
        var receivingUnit = form.optional("receivingUnit", Readings.CODE);
        var operation = form.optional("operation", Readings.CODE);
        var sourceKind = form.optional("sourceKind", ReferralForm.SOURCE_KIND);
        form.refuseOtherFields();
        faults.refuseAs(ProblemKind.MANIFEST_INVALID);
        return new Manifest(count, references, receivingUnit, operation, sourceKind);
    }

    /** @throws Refusal if the stream is empty or its first line too long */
    static Line present(Line first) {
        if (first == null) {
            throw missing("the batch is empty");
        }
        if (first.tooLong()) {
            throw missing("its first line is longer than " + first.bytes().length + " bytes");
        }
        return first;
    }

    static Refusal missing(String why) {
        return new Refusal(
                ProblemKind.MANIFEST_INVALID,
                "A batch begins with its manifest: how many rows will come and their references.",
                List.of(Fault.at("/manifest", why)));
    }

    SubmitReferral applyTo(SubmitReferral row) {
        return row.orElse(sourceKind, receivingUnit, operation);
    }

    private static List<String> references(JsonNode json, Integer count) throws Unfit {
        if (!json.isArray()) {
            throw new Unfit("must be an array of the sender's references");
        }
        if (count != null && json.size() != count) {
            throw new Unfit("names " + json.size() + " referrals, but count says " + count);
        }
        var references = new ArrayList<String>();
        for (JsonNode reference : json) {
            references.add(ReferralForm.SENDER_REFERENCE.of(reference));
        }
        if (new HashSet<>(references).size() < references.size()) {
            throw new Unfit("names a referral twice");
        }
        return references;
    }
}
