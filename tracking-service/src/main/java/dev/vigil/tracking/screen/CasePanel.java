package dev.vigil.tracking.screen;

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
        List<CaseWork.Line> work,
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

    /** Null while triage has not answered. */
    public Why whyInBrief() {
        return assessment == null ? null : assessment.brief();
    }

    public int more() {
        return timeline.size() - recent().size();
    }

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
