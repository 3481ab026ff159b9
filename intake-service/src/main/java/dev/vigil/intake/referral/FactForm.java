package dev.vigil.intake.referral;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.form.Form;
import dev.vigil.intake.form.Reading;
import dev.vigil.intake.form.Readings;
import dev.vigil.intake.form.Unfit;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads facts as the question sheet asks for them. */
final class FactForm {

    private static final Reading<Answer> ANSWER = Readings.choice(Answer.class);
    private static final int LONGEST_LINE = 200;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");

    private final QuestionSheet sheet;
    private final Agency agency;
    private final Reading<Instant> moment;
    private final Set<String> answered = new HashSet<>();

    private FactForm(QuestionSheet sheet, Agency agency, Reading<Instant> moment) {
        this.sheet = sheet;
        this.agency = agency;
        this.moment = moment;
    }

    /** The facts that can be taken, in the order of the sheet; faults of the others are noted in the form. */
    static List<Fact> read(Form form, QuestionSheet sheet, Agency agency, Reading<Instant> moment) {
        var names = sheet.questions().stream().map(Question::name).toList();
        return form.each("facts", names.size(), new FactForm(sheet, agency, moment)::fact).stream()
                .sorted(Comparator.comparing(fact -> names.indexOf(fact.question())))
                .toList();
    }

    private Fact fact(Form form) {
        var question = form.required("question", this::question);
        var answer = form.required("answer", ANSWER);
        var value = form.optional("value", json -> value(json, question, answer));
        var source = form.optional("source", this::source);
        var checked = form.within("checked", this::checked);
        form.refuseOtherFields();
        if (question == null || answer == null) {
            return null;
        }
        if (answer == Answer.YES && question.kind() != QuestionSheet.Kind.YES_NO && form.isAbsent("value")) {
            form.noteMissing("value", "is required when the answer is YES: " + rule(question));
        }
        if (answer == Answer.NO_CHECKED && form.isAbsent("checked")) {
            form.noteMissing("checked", "is required when the answer is NO_CHECKED: by whom, at what time and how");
        }
        if (answer != Answer.NO_CHECKED && !form.isAbsent("checked")) {
            form.noteInvalid("checked", "must be left out: only NO_CHECKED rests on a check");
            checked = null;
        }
        return new Fact(question.name(), answer, value, Objects.requireNonNullElse(source, agency.asSource()), checked);
    }

    private Fact.Checked checked(Form form) {
        var by = form.required("by", Readings.line(LONGEST_LINE));
        var at = form.required("at", moment);
        var how = form.required("how", Readings.line(LONGEST_LINE));
        form.refuseOtherFields();
        return by == null || at == null || how == null ? null : new Fact.Checked(by, at, how);
    }

    private Question question(JsonNode json) throws Unfit {
        var name = Readings.text(json);
        var question =
                sheet.question(name).orElseThrow(() -> new Unfit("is not a question of sheet " + sheet.version()));
        if (!answered.add(name)) {
            throw new Unfit("is answered twice");
        }
        return question;
    }

    private static String value(JsonNode json, Question question, Answer answer) throws Unfit {
        if (question == null || answer == null) {
            return null;
        }
        if (answer != Answer.YES || question.kind() == QuestionSheet.Kind.YES_NO) {
            throw new Unfit("must be left out: only a choice or a number that is established has a value");
        }
        if (!json.isValueNode() || !fits(json.asText(), question)) {
            throw new Unfit("must be " + rule(question));
        }
        return json.asText();
    }

    private static boolean fits(String value, Question question) {
        return switch (question.kind()) {
            case YES_NO -> false;
            case CHOICE -> question.choices().contains(value);
            case NUMBER -> WHOLE_NUMBER.matcher(value).matches();
        };
    }

    private static String rule(Question question) {
        return switch (question.kind()) {
            case YES_NO -> "no value";
            case CHOICE -> "one of " + String.join(", ", question.choices());
            case NUMBER -> "a whole number from 0 to 999999";
        };
    }

    // A sender speaks for itself; that a check was made is said by the case, where the check is recorded.
    private String source(JsonNode json) throws Unfit {
        if (!agency.asSource().equals(Readings.text(json))) {
            throw new Unfit("must be left out or be the sending agency, " + agency.asSource());
        }
        return agency.asSource();
    }
}
