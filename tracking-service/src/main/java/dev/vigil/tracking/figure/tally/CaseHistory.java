package dev.vigil.tracking.figure.tally;

import static java.util.Comparator.comparing;

import dev.vigil.contract.CaseEvent.EntryCorrected;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that was ever recorded of a case.
 *
 * @param entries in the order in which they were recorded, the receipt first; the clocks' own may be left out
 */
public record CaseHistory(List<TimelineEntry> entries, boolean firstHolderIsHub, Headline headline) {

    private static final long RECEIPT = 1;

    public CaseHistory {
        entries = List.copyOf(entries);
    }

    UUID caseId() {
        return received().referral().value();
    }

    private Received received() {
        return (Received) entries.getFirst().event();
    }

    /** The instants at which more became known. */
    TreeSet<Instant> instants() {
        var all = new TreeSet<Instant>();
        entries.forEach(entry -> all.add(entry.recordedAt()));
        headline.episodes().stream()
                .flatMap(episode -> Stream.of(episode.startRecordedAt(), episode.stopRecordedAt()))
                .filter(at -> at != null && !at.isBefore(all.first()))
                .forEach(all::add);
        return all;
    }

    /** What had been recorded by then, in the order in which it was true. */
    public KnownCase knownAt(Instant at) {
        var recorded = entries.stream()
                .filter(entry -> entry.seq() == RECEIPT || !entry.recordedAt().isAfter(at))
                .toList();
        var corrections = corrections(recorded);
        var known = recorded.stream()
                .flatMap(entry -> corrected(entry, corrections.get(entry.seq())))
                .sorted(comparing((TimelineEntry entry) -> entry.seq() != RECEIPT)
                        .thenComparing(TimelineEntry::occurredAt)
                        .thenComparing(TimelineEntry::seq))
                .toList();
        return new KnownCase(received(), known, firstHolderIsHub, headline, at);
    }

    /** By place of the entry that was wrong, the latest correction of it. */
    private static Map<Long, EntryCorrected> corrections(List<TimelineEntry> recorded) {
        var latest = new HashMap<Long, EntryCorrected>();
        for (var entry : recorded) {
            if (entry.event() instanceof EntryCorrected correction) {
                latest.put((long) correction.corrects(), correction);
            }
        }
        return latest;
    }

    private static Stream<TimelineEntry> corrected(TimelineEntry entry, EntryCorrected correction) {
        if (correction == null) {
            return Stream.of(entry);
        }
        return correction.occurredAt() == null ? Stream.of() : Stream.of(moved(entry, correction.occurredAt()));
    }

    private static TimelineEntry moved(TimelineEntry entry, Instant to) {
        return new TimelineEntry(
                entry.seq(),
                entry.event(),
                to,
                entry.recordedAt(),
                entry.actor(),
                entry.reason(),
                entry.eventId(),
                entry.sourceVersion(),
                entry.payload());
    }
}
