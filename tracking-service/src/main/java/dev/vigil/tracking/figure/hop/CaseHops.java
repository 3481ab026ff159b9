package dev.vigil.tracking.figure.hop;

import dev.vigil.tracking.figure.tally.KnownCase;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Where the wait of one case went.
 *
 * @param stoppedAt when its headline clock stopped; null if it runs
 * @param seconds the whole wait, which the hops add up to
 * @param inWords the same as a sentence, in whole days of 24 hours
 */
public record CaseHops(
        String figure,
        String version,
        UUID referral,
        String reference,
        Instant asAt,
        Instant firstReceivedAt,
        Instant stoppedAt,
        long seconds,
        String inWords,
        List<Leg> hops) {

    static final String ID = "hops";

    /**
     * @param detail what a hold waits for, or whom a hand-over was offered to; null for the other stages
     * @param unit who answered for the case; {@code agency:} and its code before the first unit had it
     * @param officer whom the unit had named, or null
     * @param to null if the wait still runs
     */
    public record Leg(
            Stage stage,
            String detail,
            String unit,
            String officer,
            Instant from,
            Instant to,
            long seconds,
            String words) {}

    public CaseHops {
        hops = List.copyOf(hops);
    }

    static CaseHops of(KnownCase known, String version) {
        var start = known.received().firstReceivedAt();
        var stop = known.headline().stopKnownAt(known.at()).orElse(null);
        var legs =
                Hops.of(known).stream().map(hop -> leg(hop, start, known.at())).toList();
        var byPlace = new LinkedHashMap<String, Long>();
        legs.forEach(leg -> byPlace.merge(leg.words(), leg.seconds(), Long::sum));
        return new CaseHops(
                ID,
                version,
                known.received().referral().value(),
                known.received().reference(),
                known.at(),
                start,
                stop,
                legs.stream().mapToLong(Leg::seconds).sum(),
                HopWords.sentence(byPlace),
                legs);
    }

    /** Whole seconds since the start at either end, so that the seconds of all add up to those of the whole. */
    private static Leg leg(Hop hop, Instant start, Instant at) {
        var end = hop.runs() ? at : hop.to();
        var seconds = Duration.between(start, end).toSeconds()
                - Duration.between(start, hop.from()).toSeconds();
        return new Leg(
                hop.stage(),
                hop.detail(),
                hop.unit(),
                hop.officer(),
                hop.from(),
                hop.to(),
                seconds,
                HopWords.place(hop.stage(), hop.detail(), hop.unit()));
    }
}
