package dev.vigil.triage.assessment;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Fact;
import dev.vigil.triage.policy.Policy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sender says how long before receipt the last activity was known; since then it has become longer. */
public final class Age {

    private static final String QUESTION = "daysSinceActivity";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private Age() {}

    /** The facts as they are today. */
    static List<Fact> of(List<Fact> facts, int daysSinceReceipt) {
        if (daysSinceReceipt == 0) return facts;
        return facts.stream().map(fact -> aged(fact, daysSinceReceipt)).toList();
    }

    /** When the passing of time alone will next make a rule match, or no longer match; empty if it never will. */
    public static Optional<Instant> nextChange(Policy policy, List<Fact> facts, Instant received, Instant now) {
        var passed = days(received, now);
        return facts.stream()
                .filter(Age::ages)
                .findFirst()
                .map(fact -> days(aged(fact, passed)))
                .map(today -> policy.stepsToChange(QUESTION, today))
                .filter(steps -> steps.isPresent())
                .map(steps -> received.plus(Duration.ofDays((long) passed + steps.getAsInt())));
    }

    /** How long ago the last known activity is. */
    public static String words(Known known) {
        return of(known.facts(), known.daysSinceReceipt()).stream()
                .filter(Age::ages)
                .findFirst()
                .map(fact -> fact.value().equals("1") ? "1 day" : fact.value() + " days")
                .orElse("an unknown time");
    }

    public static boolean matters(List<Fact> facts) {
        return facts.stream().anyMatch(Age::ages);
    }

    public static int days(Instant received, Instant now) {
        // Clocks differ: what was stored a moment from now was stored today.
        return received == null
                ? 0
                : (int) Math.max(0, Duration.between(received, now).toDays());
    }

    // What is no number is left as it is, for the reader of facts to refuse.
    private static boolean ages(Fact fact) {
        return fact.question().equals(QUESTION)
                && fact.answer() == Answer.YES
                && fact.value() != null
                && NUMBER.matcher(fact.value()).matches();
    }

    private static Fact aged(Fact fact, int days) {
        if (!ages(fact)) return fact;
        var today = days(fact).add(BigDecimal.valueOf(days)).toPlainString();
        return new Fact(fact.question(), fact.answer(), today, fact.source());
    }

    private static BigDecimal days(Fact fact) {
        return new BigDecimal(fact.value());
    }
}
