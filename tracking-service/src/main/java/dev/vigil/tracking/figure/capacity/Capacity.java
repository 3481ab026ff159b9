package dev.vigil.tracking.figure.capacity;

import dev.vigil.contract.Band;
import dev.vigil.tracking.figure.export.Cell;
import dev.vigil.tracking.figure.export.Tabular;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the work that comes in can be done.
 *
 * @param weeks over which arrivals and completions are counted
 * @param net arrivals less completions; above 0 the queue grows
 * @param officers available, of the unit and its parts
 * @param openPerOfficer null where no officer is available
 * @param weeksOfWork open by weekly completions; null where nothing was completed
 * @param inWords the same for people
 * @param forecast limits that will be broken, by band
 */
public record Capacity(
        String figure,
        String version,
        String words,
        Instant asAt,
        String unit,
        String operation,
        int weeks,
        long arrivals,
        long completions,
        long net,
        long open,
        long officers,
        Double openPerOfficer,
        Double weeksOfWork,
        String inWords,
        List<InBand> forecast)
        implements Tabular {

    static final String ID = "capacity";

    /** @param band null before triage has answered */
    public record InBand(Band band, long open, long overLimit, List<Forecast> breaches) {
        public InBand {
            breaches = List.copyOf(breaches);
        }
    }

    public Capacity {
        forecast = List.copyOf(forecast);
    }

    @Override
    public List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(unit, null, "arrivals", arrivals));
        cells.add(new Cell(unit, null, "completions", completions));
        cells.add(new Cell(unit, null, "net", net));
        cells.add(new Cell(unit, null, "open", open));
        cells.add(new Cell(unit, null, "officers", officers));
        cells.add(new Cell(unit, null, "openPerOfficer", openPerOfficer));
        cells.add(new Cell(unit, null, "weeksOfWork", weeksOfWork));
        for (var queue : forecast) {
            var band = queue.band() == null ? "UNASSESSED" : queue.band().name();
            for (var coming : queue.breaches()) {
                var measure = "breachesIn" + coming.days() + "Days";
                cells.add(new Cell(unit, band, measure, coming.expected()));
                cells.add(new Cell(unit, band, measure + "Lower", coming.lower()));
                cells.add(new Cell(unit, band, measure + "Upper", coming.upper()));
            }
        }
        return cells;
    }
}
