package dev.vigil.tracking.screen;

import dev.vigil.contract.TriageEvent.Assessed;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * One case, read only.
 *
 * @param headline the clock of the first action, or null
 * @param offeredTo unit that a hand-over waits for, or null
 * @param assessment null while triage has not answered
 */
public record CasePanel(
        String reference,
        String link,
        BandTag band,
        String score,
        Moment waiting,
        ClockLine headline,
        String state,
        String unit,
        Moment unitSince,
        String offeredTo,
        String sender,
        String operation,
        boolean accessUnknown,
        Why assessment,
        List<ClockLine> clocks,
        List<Answered> facts,
        List<TimelineLine> timeline) {

    private static final int RECENT = 12;

    /** What people did, and of each clock the limit it passed and where it stands: the rungs between are noise. */
    public List<TimelineLine> main() {
        return timeline.stream().filter(line -> !line.minor()).toList();
    }

    /** Where there is little room. */
    public List<TimelineLine> recent() {
        return main().stream().limit(RECENT).toList();
    }

    public int more() {
        return timeline.size() - recent().size();
    }

    /** Why the case has its band. */
    public record Why(
            List<Rule> rules, BandTag band, int score, String policy, List<String> unknowns, List<Check> checks) {

        private static final int SHORT_HASH = 8;

        static Why of(Assessed assessed) {
            var policy = assessed.policy();
            return new Why(
                    assessed.matched().stream().map(Rule::of).toList(),
                    BandTag.of(assessed.band()),
                    assessed.score(),
                    "Policy %s %s, file %s"
                            .formatted(
                                    policy.id(),
                                    policy.version(),
                                    policy.sha256()
                                            .substring(
                                                    0,
                                                    Math.min(
                                                            SHORT_HASH,
                                                            policy.sha256().length()))),
                    assessed.unknowns().stream().map(Questions::words).toList(),
                    assessed.checks().stream()
                            .map(check -> new Check(Words.sentence(check.check()), check.reason()))
                            .toList());
        }
    }

    /**
     * @param points with their sign
     * @param atLeast band that this rule alone insists on, or null
     */
    public record Rule(String reason, String rule, String points, BandTag atLeast, String source) {
        private static Rule of(dev.vigil.contract.TriageEvent.MatchedRule matched) {
            return new Rule(
                    matched.reason(),
                    matched.table() + " " + matched.rule(),
                    "%+d".formatted(matched.points()),
                    matched.atLeast() == null ? null : BandTag.of(matched.atLeast()),
                    matched.source());
        }
    }

    public record Check(String words, String why) {}

    /** @param look {@code open} while nobody knows */
    public record Answered(String question, String answer, String source, String look) {}

    /**
     * @param due null where the pack sets no limit
     * @param stopped null while it runs
     * @param moved the limits it had before, each with what changed it
     */
    public record ClockLine(
            String name,
            boolean headline,
            Moment started,
            String limit,
            Moment due,
            Moment stopped,
            String stopKind,
            RawString bar,
            String used,
            String look,
            List<String> moved) {}

    /**
     * @param look {@code over} for a breach, {@code soon} for a warning, else nothing
     * @param recorded null unless it was written down later than it happened
     * @param minor a rung of a clock that has passed a higher one since
     */
    public record TimelineLine(
            String title,
            String by,
            String detail,
            String reason,
            String look,
            Moment occurred,
            Moment recorded,
            boolean minor) {}
}
