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
 * @param holding reasons of the rules that insist on this band: while one of them holds, the answers support none below
 * @param because what led to the latest assessment; empty for the first
 * @param setSince the band that a person has set since; null if the assessment's stands
 * @param more what is left out, or null
 */
public record Why(
        List<Rule> rules,
        BandTag band,
        int score,
        String policy,
        List<String> unknowns,
        List<Check> checks,
        List<String> holding,
        List<String> because,
        BandTag setSince,
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

    /** @param now the band of the case */
    static Why of(Assessed assessed, Band now) {
        return new Why(
                assessed.matched().stream().map(Rule::of).toList(),
                BandTag.of(assessed.band()),
                assessed.score(),
                policy(assessed.policy()),
                assessed.unknowns().stream().map(Questions::words).toList(),
                assessed.checks().stream()
                        .map(check -> new Check(Words.sentence(check.check()), check.reason()))
                        .toList(),
                holding(assessed),
                assessed.because(),
                now == assessed.band() ? null : BandTag.of(now),
                null);
    }

    private static List<String> holding(Assessed assessed) {
        return assessed.matched().stream()
                .filter(rule -> rule.atLeast() == assessed.band())
                .map(MatchedRule::reason)
                .toList();
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
        return new Why(
                heaviest,
                band,
                score,
                policy,
                first.isEmpty() ? unknowns : List.of(),
                first,
                List.of(),
                because,
                setSince,
                left);
    }

    /** What stands beside every band. */
    public WhyNot isNot() {
        return WhyNot.CURRENT;
    }

    private static String left(int rules, int checks) {
        return rules + checks == 0
                ? null
                : "%s and %s more"
                        .formatted(Words.count(rules, "rule", "rules"), Words.count(checks, "check", "checks"));
    }
}
