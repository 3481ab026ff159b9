package dev.vigil.tracking.screen;

import dev.vigil.tracking.figure.Finished.Outcome;
import dev.vigil.tracking.figure.StillWaiting;
import dev.vigil.tracking.figure.TimeToStop;
import dev.vigil.tracking.screen.chart.ShareBar;
import dev.vigil.tracking.screen.chart.ShareBar.Part;
import io.quarkus.qute.RawString;
import java.util.List;

/** The same wait twice: as a board sees it that looks at completed cases only, and as the children waited. */
public record ContrastTile(
        String completedMedian,
        String completedNote,
        String waitedMedian,
        String waitedNote,
        String curveMedian,
        String curveNote,
        RawString shares) {

    private static final String ACTION = "action";

    static ContrastTile of(TimeToStop figure) {
        var acted = figure.finished().byOutcome().stream()
                .filter(outcome -> outcome.kind().equals(ACTION))
                .findFirst()
                .orElse(null);
        var curve = figure.curve();
        return new ContrastTile(
                acted == null ? "no figure" : days(acted.medianDays()),
                acted == null ? "nobody was acted on, so no wait would show" : completed(acted),
                figure.open().n() == 0 ? "no wait" : days(figure.open().medianDays()),
                waited(figure.open()),
                curve == null ? "no median" : curve.median().words(),
                curve == null
                        ? figure.why()
                        : "until half of %,d are acted on, those who wait included".formatted(curve.n()),
                shares(figure, acted));
    }

    private static String completed(Outcome acted) {
        return "median of %,d acted on; all others left out".formatted(acted.n());
    }

    private static String waited(StillWaiting open) {
        return open.n() == 0
                ? "nobody is waiting"
                : "median age of %,d still open, longest %d d".formatted(open.n(), open.maxDays());
    }

    private static String days(double days) {
        return days == Math.rint(days) ? "%,d d".formatted((long) days) : "%,.1f d".formatted(days);
    }

    private static RawString shares(TimeToStop figure, Outcome acted) {
        var actedOn = acted == null ? 0 : acted.n();
        return new RawString(ShareBar.draw(
                "shares",
                "What became of %,d received".formatted(figure.received()),
                List.of(
                        new Part("acted on", "acted", actedOn),
                        new Part(
                                "ended without action",
                                "ended",
                                figure.finished().n() - actedOn),
                        new Part("still open", "waiting", figure.open().n()))));
    }
}
