package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;

/**
 * One answered question about a referral.
 *
 * @param question name of the question on the sheet, for example {@code accessToChildren}
 * @param value the choice or the number that was established; null for a yes-or-no question and whenever the answer is not YES
 * @param source who says so: an agency, or the check that found it
 * @param checked the check that a {@link Answer#NO_CHECKED} rests on; null for other answers, and for what was told before checks were kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(String question, Answer answer, String value, String source, Checked checked) {

    @JsonCreator
    public Fact {
        Objects.requireNonNull(question, "a fact answers a question");
        Objects.requireNonNull(answer, "a fact has an answer");
        if (value != null && answer != Answer.YES) {
            throw new IllegalArgumentException("only an established fact has a value: " + question);
        }
        if (checked != null && answer != Answer.NO_CHECKED) {
            throw new IllegalArgumentException("only a no that was checked rests on a check: " + question);
        }
    }

    public Fact(String question, Answer answer, String value, String source) {
        this(question, answer, value, source, null);
    }

    /**
     * Who looked, when, and how. Without it a no is worth no more than a sender's word.
     *
     * @param how for example the register that was searched
     */
    public record Checked(String by, Instant at, String how) {
        public Checked {
            Objects.requireNonNull(by, "somebody checked");
            Objects.requireNonNull(at, "a check was made at a time");
            Objects.requireNonNull(how, "a check was made in a way");
        }
    }
}
