package dev.vigil.tracking.figure;

import dev.vigil.tracking.figure.export.Cell;
import dev.vigil.tracking.figure.export.Tabular;
import dev.vigil.tracking.jurisdiction.ClockRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the cases of a cohort wait for a clock to stop, as it was known at an instant. Those still waiting come first.
 *
 * @param figure id in the registry of definitions, with its {@code version}
 * @param received how many are in the cohort: those still waiting and those finished
 * @param missing of those, how many the curve leaves out because they were recorded too late to be seen waiting
 * @param closedInPeriod if the cohort was received in a period, all that were closed in the same period; else null
 * @param curve null where it would mislead; {@code why} then says why
 */
public record TimeToStop(
        String figure,
        String version,
        String clock,
        String words,
        Instant asAt,
        long received,
        long missing,
        StillWaiting open,
        Finished finished,
        Curve curve,
        String why,
        List<Incidence> incidence,
        Breaches breaches,
        Finished closedInPeriod)
        implements Tabular {

    static final String ID = "time-to-stop";

    public TimeToStop {
        incidence = List.copyOf(incidence);
    }

    static TimeToStop of(Definition definition, ClockRule clock, Cohort cohort, Event event, Observed observed) {
        var finished = Finished.of(observed.spells());
        var why = whyNoCurve(cohort, observed);
        return new TimeToStop(
                definition.id(),
                definition.version(),
                clock.id(),
                clock.words(),
                cohort.asAt(),
                observed.received(),
                observed.missing(),
                StillWaiting.of(observed),
                finished,
                why == null ? Curve.of(observed.spells(), event) : null,
                why,
                why == null ? incidence(finished, observed) : List.of(),
                observed.breaches(),
                observed.closedInPeriod() == null ? null : Finished.of(observed.closedInPeriod()));
    }

    private static String whyNoCurve(Cohort cohort, Observed observed) {
        if (cohort.isChosenByEnd()) {
            return "a cohort chosen by its end leaves out all who still wait, so a curve of it would show no long waits";
        }
        var n = observed.received() - observed.missing();
        return n < Curve.FEWEST ? Curve.tooFew(n) : null;
    }

    private static List<Incidence> incidence(Finished finished, Observed observed) {
        return finished.byOutcome().stream()
                .map(outcome -> Incidence.of(observed.spells(), outcome.kind()))
                .toList();
    }

    @Override
    public List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(clock, null, "received", received));
        cells.add(new Cell(clock, null, "missing", missing));
        cells.add(new Cell(clock, null, "open", open.n()));
        cells.add(new Cell(clock, null, "withinLimit", open.withinLimit()));
        cells.add(new Cell(clock, null, "openOverLimit", open.breached()));
        cells.add(new Cell(clock, null, "openMedianDays", open.medianDays()));
        cells.add(new Cell(clock, null, "openP92Days", open.p92Days()));
        cells.add(new Cell(clock, null, "openMaxDays", open.maxDays()));
        cells.add(new Cell(clock, null, "everOverLimit", breaches.n()));
        cells.add(new Cell(
                clock, null, "medianDays", curve == null ? null : curve.median().words()));
        for (var outcome : finished.byOutcome()) {
            cells.add(new Cell(clock, outcome.kind(), "finished", outcome.n()));
            cells.add(new Cell(clock, outcome.kind(), "finishedMedianDays", outcome.medianDays()));
        }
        return cells;
    }
}
