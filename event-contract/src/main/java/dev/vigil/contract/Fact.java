package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * One answered question about a referral.
 *
 * @param question name of the question on the sheet, for example {@code accessToChildren}
 * @param value the choice or the number that was established; null for a yes-or-no question and whenever the answer is not YES
 * @param source who says so: an agency, or the check that found it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(String question, Answer answer, String value, String source) {

    public Fact {
        Objects.requireNonNull(question, "a fact answers a question");
        Objects.requireNonNull(answer, "a fact has an answer");
        if (value != null && answer != Answer.YES) {
            throw new IllegalArgumentException("only an established fact has a value: " + question);
        }
    }
}
