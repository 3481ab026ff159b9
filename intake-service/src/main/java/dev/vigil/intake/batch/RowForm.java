package dev.vigil.intake.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.intake.batch.Lines.Line;
import dev.vigil.intake.batch.SentRow.Readable;
import dev.vigil.intake.batch.SentRow.Sent;
import dev.vigil.intake.batch.SentRow.Unreadable;
import dev.vigil.intake.form.JsonText;
import dev.vigil.intake.form.Unfit;
import dev.vigil.intake.referral.Fingerprint;
import dev.vigil.intake.referral.ReferralForm;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads a row by the rules for a single referral, whatever the row is written in.
 *
 * @param rowLimit in bytes
 * @param manifestLimit in bytes
 */
record RowForm(ReferralForm form, InstantSource clock, long rowLimit, long manifestLimit) {

    /**
     * @param row its first line's number, and all its bytes
     * @param toJson reads the row's own notation
     * @param places puts the places where the row was written for those in that JSON
     */
    SentRow read(Line row, Manifest manifest, Function<String, JsonNode> toJson, UnaryOperator<Refusal> places) {
        var text = new String(row.bytes(), StandardCharsets.UTF_8);
        var sent = new Sent(row.number(), Fingerprint.of(row.bytes()), text);
        JsonNode json = null;
        try {
            refuseTooLong(row);
            json = toJson.apply(JsonText.utf8(row.bytes()));
            return new Readable(sent, manifest.applyTo(form.referral(json, clock.instant())));
        } catch (Refusal problem) {
            boolean cut = json == null && !row.terminated();
            return new Unreadable(sent, senderReference(json), places.apply(problem), cut);
        }
    }

    private static void refuseTooLong(Line row) {
        if (row.tooLong()) {
            throw new Refusal(ProblemKind.TOO_LARGE, "The row is longer than " + row.bytes().length + " bytes.");
        }
    }

    private static String senderReference(JsonNode json) {
        if (json == null || !json.path("senderReference").isTextual()) {
            return null;
        }
        try {
            return ReferralForm.SENDER_REFERENCE.of(json.get("senderReference"));
        } catch (Unfit unfit) {
            return null;
        }
    }
}
