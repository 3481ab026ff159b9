package dev.vigil.tracking.figure.capacity;

import dev.vigil.contract.Band;
import java.time.Instant;
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
        List<InBand> forecast) {

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
}
