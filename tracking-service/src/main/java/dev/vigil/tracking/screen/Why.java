package dev.vigil.tracking.screen;

import dev.vigil.contract.Band;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.util.Comparator;
import java.util.List;

/**
 * Why a case has its band.
 *
 * @param more what is left out, or null
 */
public record Why(
        List<Rule> rules,
        BandTag band,
        int score,
        String policy,
        List<String> unknowns,
        List<Check> checks,
        String more) {

    private static final int SHORT_HASH = 8;
    private static final int BRIEF_RULES = 7;
    private static final int BRIEF_CHECKS = 5;

    /**
     * @param points with their sign
     * @param weight the points as a number, and more for a rule that insists on a band
     * @param atLeast band that this rule alone insists on, or null
     */
    public record Rule(String reason, String rule, String points, int weight, BandTag atLeast, String source) {

        private static final int MORE_THAN_POINTS = 1000;

        private static Rule of(MatchedRule matched) {
            return new Rule(
                    matched.reason(),
                    matched.table() + " " + matched.rule(),
                    "%+d".formatted(matched.points()),
                    floor(matched.atLeast()) + matched.points(),
                    matched.atLeast() == null ? null : BandTag.of(matched.atLeast()),
                    matched.source());
        }

        private static int floor(Band atLeast) {
            return atLeast == null ? 0 : MORE_THAN_POINTS * (Band.values().length - atLeast.ordinal());
        }
    }

    public record Check(String words, String why) {}

    static Why of(Assessed assessed) {
        return new Why(
                assessed.matched().stream().map(Rule::of).toList(),
                BandTag.of(assessed.band()),
                assessed.score(),
                policy(assessed.policy()),
                assessed.unknowns().stream().map(Questions::words).toList(),
                assessed.checks().stream()
                        .map(check -> new Check(Words.sentence(check.check()), check.reason()))
                        .toList(),
                null);
    }

    private static String policy(PolicyVersion policy) {
        var hash = policy.sha256();
        return "Policy %s %s, file %s"
                .formatted(policy.id(), policy.version(), hash.substring(0, Math.min(SHORT_HASH, hash.length())));
    }

    /** Where there is little room: the heaviest rules, and the first checks, which say what is unknown as well. */
    public Why brief() {
        var heaviest = rules.stream()
                .sorted(Comparator.comparingInt(Rule::weight).reversed())
                .limit(BRIEF_RULES)
                .toList();
        var first = checks.stream().limit(BRIEF_CHECKS).toList();
        var left = left(rules.size() - heaviest.size(), checks.size() - first.size());
        return new Why(heaviest, band, score, policy, first.isEmpty() ? unknowns : List.of(), first, left);
    }

    private static String left(int rules, int checks) {
        return rules + checks == 0
                ? null
                : "%s and %s more"
                        .formatted(Words.count(rules, "rule", "rules"), Words.count(checks, "check", "checks"));
    }
}
