package dev.vigil.triage.policy;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a policy out on everything that could be known about a referral, before it may be used. No sample: what a
 * policy file can say is finite, so either every guarantee holds or a referral is found for which it does not.
 */
final class Proof {

    private final Policy policy;
    private final Domain domain;
    private final Map<Replies, Collection<Reach.Way>> reached = new HashMap<>();

    private final Effort effort;

    private Proof(Policy policy, Effort effort) {
        this.policy = policy;
        this.domain = policy.domain();
        this.effort = effort;
    }

    /**
     * @param severityShare percent of the highest score that image severity may make up
     * @throws PolicyRefused with the smallest counterexample to each guarantee that does not hold
     */
    static void check(Policy policy, int severityShare) {
        check(policy, severityShare, new Effort(Effort.OF_ONE_PROOF));
    }

    static void check(Policy policy, int severityShare, Effort effort) {
        policy.scoreBands().fault().ifPresent(fault -> {
            throw new PolicyRefused("Every score must have exactly one band, and more points never a lower one: "
                    + ScoreBands.TABLE + ": " + fault + ".");
        });
        var proof = new Proof(policy, effort);
        var faults = proof.counterexamples();
        if (!faults.isEmpty()) {
            var words = faults.stream().map(Counterexample::words).toList();
            throw new PolicyRefused(words.getFirst(), words);
        }
        SeverityShare.check(policy, proof.domain, severityShare);
    }

    /** The smallest one of each guarantee that is broken; the smallest of all first. */
    static List<Counterexample> counterexamples(Policy policy) {
        return new Proof(policy, new Effort(Effort.OF_ONE_PROOF)).counterexamples();
    }

    private List<Counterexample> counterexamples() {
        return Guarantees.of(policy, domain).stream()
                .map(this::smallest)
                .flatMap(Optional::stream)
                .sorted(comparingInt(counterexample -> counterexample.known().known()))
                .toList();
    }

    private Optional<Counterexample> smallest(Guarantee guarantee) {
        reached.clear();
        var asking = policy.asking(guarantee.question());
        Counterexample smallest = null;
        for (var beside : Combinations.of(questionsBeside(guarantee.question(), asking), this::choices)) {
            if (smallest != null && beside.known() >= smallest.known().known()) continue;
            var tallies = guarantee.replies().stream()
                    .map(reply -> tally(asking, beside.with(guarantee.question(), reply)))
                    .toList();
            if (guarantee.isKeptWhateverIsAdded(tallies)) continue;
            for (var rest : rest(asking, beside)) {
                var known = beside.known() + rest.known();
                if (smallest != null && known >= smallest.known().known()) continue;
                if (!guarantee.isKept(policy, with(rest.tally(), tallies))) {
                    smallest = new Counterexample(policy, guarantee, beside.with(rest.replies()));
                }
            }
        }
        return Optional.ofNullable(smallest);
    }

    private List<Reply> choices(String question) {
        effort.spend();
        return domain.different(question);
    }

    private static List<String> questionsBeside(String question, List<Table> asking) {
        return asking.stream()
                .flatMap(table -> Reach.questions(table).stream())
                .filter(other -> !other.equals(question))
                .distinct()
                .toList();
    }

    /** What the tables that do not ask the question may add, given what is known beside it. */
    private Collection<Reach.Way> rest(List<Table> asking, Replies beside) {
        var others = policy.tables().stream()
                .filter(table -> !asking.contains(table))
                .toList();
        var given = new HashMap<>(beside.byQuestion());
        given.keySet().removeIf(question -> others.stream().noneMatch(table -> table.asks(question)));
        return reached.computeIfAbsent(
                new Replies(given), replies -> new Reach(this::choices, Replies::known).of(others, replies));
    }

    private static Tally tally(List<Table> tables, Replies replies) {
        return tables.stream().map(table -> table.tally(replies)).reduce(Tally.NONE, Tally::plus);
    }

    private static List<Tally> with(Tally added, List<Tally> tallies) {
        return tallies.stream().map(added::plus).toList();
    }
}
