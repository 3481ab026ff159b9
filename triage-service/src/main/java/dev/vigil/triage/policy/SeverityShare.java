package dev.vigil.triage.policy;

/**
 * How much of a score image severity can make up. It misled before: the images of a man who abused children for sixteen
 * more months were graded at the lowest level (NCA, 18 September 2014).
 */
final class SeverityShare {

    private static final String SEVERITY = Guarantees.SEVERITY_QUESTION;

    private SeverityShare() {}

    /** @throws PolicyRefused if it can be more than {@code percent} of the highest score */
    static void check(Policy policy, Domain domain, int percent) {
        var added = mostAdded(policy, domain);
        var highest = policy.tables().stream()
                .mapToInt(table -> highest(table, domain))
                .sum();
        if (added * 100L > (long) percent * highest) {
            throw new PolicyRefused("Image severity must stay a small part of the score: it can add " + added + " of "
                    + highest + " points, and " + percent + " % is the most that is allowed.");
        }
    }

    private static int highest(Table table, Domain domain) {
        var highest = 0;
        for (var replies : Combinations.of(Reach.questions(table), domain)) {
            highest = Math.max(highest, table.tally(replies).points());
        }
        return highest;
    }

    private static int mostAdded(Policy policy, Domain domain) {
        if (policy.sheet().question(SEVERITY).isEmpty()) return 0;
        return domain.all(SEVERITY).stream()
                .mapToInt(severity -> policy.asking(SEVERITY).stream()
                        .mapToInt(table -> added(table, severity))
                        .sum())
                .max()
                .orElse(0);
    }

    private static int added(Table table, Reply severity) {
        var column = table.columnOf(SEVERITY);
        return table.rules().stream()
                .filter(rule -> !rule.cells().get(column).isAny())
                .filter(rule -> rule.cells().get(column).matches(severity))
                .mapToInt(Rule::points)
                .sum();
    }
}
