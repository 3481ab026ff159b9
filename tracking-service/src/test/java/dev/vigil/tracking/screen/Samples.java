package dev.vigil.tracking.screen;

import dev.vigil.contract.Band;
import dev.vigil.tracking.screen.chart.ClockBar;
import dev.vigil.tracking.screen.chart.CurveChart;
import dev.vigil.tracking.screen.chart.QueueBars;
import dev.vigil.tracking.screen.chart.ShareBar;
import dev.vigil.tracking.screen.chart.WaitCurve;
import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A busy day with every kind of thing a page can show; fictitious. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-23T23:04:29Z");

    private Samples() {}

    static PageHead head(String page) {
        return new PageHead("Control room", page, Moment.clock(NOW), Moment.seconds(NOW), true, 0, true, null);
    }

    static ControlRoom room() {
        return new ControlRoom(
                null,
                List.of("SPADE-FORCE-A", "SPADE-HUB"),
                strip(),
                WorstList.of(IntStream.range(0, 16).mapToObj(Samples::wait).toList(), 535),
                IntStream.range(0, 8).mapToObj(Samples::warning).toList(),
                curve(),
                contrast(),
                new RawString(QueueBars.draw("queue", "Open referrals by band", queue())));
    }

    private static Strip strip() {
        return new Strip(
                "535",
                "69 without a band",
                "67",
                Moment.age(NOW.minus(Duration.ofHours(992)), NOW),
                "59",
                "first action not taken in time",
                "3",
                "10.2 h",
                "very high band, 95% CI 9.3 h to 11.7 h");
    }

    private static WorstWait wait(int i) {
        var bands = Band.values();
        var band = i == 4 ? null : bands[Math.min(i / 3, 4)];
        var waited = Duration.ofHours(26 + i * 40L);
        var used = i == 0 ? 16_733 : 260 - i * 14;
        var due = NOW.minus(waited).plus(waited.multipliedBy(100).dividedBy(used));
        return new WorstWait(
                "R-26-00952" + i,
                "/?case=R-26-00952" + i,
                BandTag.of(band),
                band == null ? "" : "" + (94 - i * 4),
                Moment.age(NOW.minus(waited), NOW),
                new RawString(ClockBar.draw(used)),
                used > 999 ? used / 100 + " times" : used + "%",
                Moment.due(due, NOW),
                used >= 100 ? "over" : used >= 80 ? "soon" : "",
                i % 3 == 0 ? "Never opened" : "Opened",
                i % 4 == 1,
                i % 2 == 0 ? "FORCE-A" : "NATIONAL-HUB");
    }

    private static WarningLine warning(int i) {
        var many = i == 1;
        var look = i == 3 ? "" : i == 2 || i > 5 ? "soon" : "over";
        return new WarningLine(
                "w" + i,
                i == 3 ? "Mismatch" : look.equals("soon") ? "Warning" : "Breach",
                look,
                many ? "2,345 referrals" : "R-26-00952" + i,
                many ? null : "/?case=R-26-00952" + i,
                many ? null : BandTag.of(Band.values()[Math.min(i, 4)]),
                "First action: limit of 24 h passed · FORCE-A",
                Moment.brief(NOW.minus(Duration.ofHours(2 + i * 9L)), NOW));
    }

    private static CurveTile curve() {
        var curves = List.of(
                sample("Very high", "very-high", 319, 0.5, 1.0, 0.06), sample("High", "high", 990, 3, 7.0, 0.03),
                sample("Medium", "medium", 1608, 9, 14.0, 0.02), sample("Low", "low", 1374, 18, 30.0, 0.02));
        var columns = curves.stream().map(WaitCurve::label).toList();
        return new CurveTile(
                new RawString(CurveChart.draw(
                        "curve", "Share still waiting for a first action, by time since receipt", curves)),
                null,
                columns,
                List.of(new CurveTile.Row(
                        "1 d", List.of("15% (12–18)", "88% (85–91)", "97% (96–98)", "100% (99–100)"))));
    }

    static WaitCurve sample(String label, String look, int n, double median, Double limit, double band) {
        var steps = new ArrayList<WaitCurve.Step>();
        var left = n;
        for (double day = 0.05; day < 60 && left > 0; day *= 1.045) {
            var share = Math.exp(-Math.log(2) * Math.pow(day / median, 1.6));
            var gone = left - (int) Math.round(n * share);
            var censored = gone > 4 ? 1 : 0;
            steps.add(new WaitCurve.Step(
                    day, share, Math.max(0, share - band), Math.min(1, share + band), left, gone - censored, censored));
            left -= gone;
        }
        return new WaitCurve(label, look, n, median + " d", limit, steps);
    }

    private static ContrastTile contrast() {
        return new ContrastTile(
                "156.5 d",
                "median of 6 acted on; those still open are left out",
                "277 d",
                "median age of 19 still open, longest 277 d",
                "not reached",
                "of 35 received; 79% still waiting on day 277",
                new RawString(ShareBar.draw(
                        "shares",
                        "What became of 35 received",
                        List.of(
                                new ShareBar.Part("acted on", "acted", 6),
                                new ShareBar.Part("ended without action", "ended", 10),
                                new ShareBar.Part("still open", "waiting", 19)))));
    }

    private static List<QueueBars.Row> queue() {
        return List.of(
                new QueueBars.Row("Immediate", "immediate", 0, ""),
                        new QueueBars.Row("Very high", "very-high", 4, "median 20 h"),
                new QueueBars.Row("High", "high", 37, "median 3 d"),
                        new QueueBars.Row("Medium", "medium", 196, "median 12 d"),
                new QueueBars.Row("Low", "low", 295, "median 21 d"),
                        new QueueBars.Row("Not assessed", "unassessed", 3, "median 0 d"));
    }

    static CasePanel panel() {
        var received = NOW.minus(Duration.ofMinutes(25 * 60 + 56));
        var clocks = clocks(received);
        return new CasePanel(
                "R-26-009520",
                "/cases/R-26-009520",
                BandTag.of(Band.VERY_HIGH),
                "94",
                Moment.age(received, NOW),
                clocks.getFirst(),
                "Opened",
                "FORCE-A",
                Moment.brief(received, NOW),
                "FORCE-B",
                "ca-toronto, EP-17",
                "SPADE-FORCE-A",
                true,
                why(),
                clocks,
                List.of(
                        new CaseWork.Line("Answers for it", "T-MAPLE", ""),
                        new CaseWork.Line("Overdue", "1 limit or review", "over")),
                List.of(
                        new CasePanel.Answered("Does a child live with the subject?", "Not asked", "", "open"),
                        new CasePanel.Answered(
                                "What is the subject's occupation?",
                                "Works with children",
                                "check: occupation by Test Rowan",
                                "")),
                timeline(received));
    }

    private static Why why() {
        return new Why(
                List.of(
                        new Why.Rule(
                                "A child lives with the subject",
                                "Contact R02",
                                "+42",
                                42,
                                BandTag.of(Band.HIGH),
                                "Working Together 2023"),
                        new Why.Rule("Linked to earlier referrals", "History R07", "+15", 15, null, "Force practice"),
                        new Why.Rule("Material of the gravest category", "Material R11", "+10", 10, null, "")),
                BandTag.of(Band.VERY_HIGH),
                94,
                "Policy national 2026-11, file 3f9a0c1d",
                List.of("What is the subject's occupation?"),
                List.of(new Why.Check("Occupation", "An unknown occupation may hide a position of trust")),
                List.of("A child lives with the subject"),
                List.of("linked to V-0017"),
                BandTag.of(Band.HIGH),
                null);
    }

    private static List<CasePanel.ClockLine> clocks(Instant received) {
        return List.of(
                new CasePanel.ClockLine(
                        "First action",
                        true,
                        Moment.brief(received, NOW),
                        "24 h",
                        Moment.due(received.plus(Duration.ofHours(24)), NOW),
                        null,
                        "",
                        new RawString(ClockBar.draw(108)),
                        "108%",
                        "over",
                        List.of("7 d until 22 Nov 21:09, then the band rose")),
                new CasePanel.ClockLine(
                        "Unread",
                        false,
                        Moment.brief(received, NOW),
                        "24 h",
                        null,
                        Moment.brief(received.plus(Duration.ofHours(3)), NOW),
                        "opened",
                        new RawString(ClockBar.draw(12)),
                        "12%",
                        "",
                        List.of()));
    }

    private static List<CasePanel.TimelineLine> timeline(Instant received) {
        return List.of(
                new CasePanel.TimelineLine(
                        "Clock breached",
                        "the clock watch, FORCE-A",
                        "The limit of 24 h for first action has passed.",
                        null,
                        "over",
                        Moment.brief(NOW.minusSeconds(7000), NOW),
                        null,
                        false),
                new CasePanel.TimelineLine(
                        "Clock warning",
                        "the clock watch, FORCE-A",
                        "80% of 24 h for first action used.",
                        null,
                        "soon",
                        Moment.brief(NOW.minusSeconds(27000), NOW),
                        null,
                        false),
                new CasePanel.TimelineLine(
                        "Opened",
                        "Test Rowan, FORCE-A",
                        "Read for the first time.",
                        "Duty list",
                        "",
                        Moment.brief(received.plusSeconds(9000), NOW),
                        Moment.brief(received.plusSeconds(19000), NOW),
                        false),
                new CasePanel.TimelineLine(
                        "Assessed as very high",
                        "triage",
                        "Score 94.",
                        null,
                        "",
                        Moment.brief(received, NOW),
                        null,
                        false),
                new CasePanel.TimelineLine(
                        "Received",
                        "ca-toronto",
                        "Sent to FORCE-A.",
                        null,
                        "",
                        Moment.brief(received, NOW),
                        null,
                        false));
    }
}
