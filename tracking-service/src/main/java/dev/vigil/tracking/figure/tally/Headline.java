package dev.vigil.tracking.figure.tally;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The clock of the first action of a case, in all its episodes.
 *
 * @param episodes in the order in which they were recorded
 * @param limits every limit it ever had
 */
public record Headline(List<Episode> episodes, List<Limit> limits) {

    static final String CLOCK = "first-action";

    /** @param stoppedAt null while it runs, and so stopRecordedAt */
    public record Episode(
            int number, Instant startedAt, Instant startRecordedAt, Instant stoppedAt, Instant stopRecordedAt) {

        boolean isStoppedBy(Instant at) {
            return stopRecordedAt != null && !stopRecordedAt.isAfter(at);
        }
    }

    public record Limit(Instant setAt, Instant dueAt) {}

    public Headline {
        episodes = List.copyOf(episodes);
        limits = List.copyOf(limits);
    }

    /** When it had stopped, by what was recorded by then; empty if it runs. */
    public Optional<Instant> stopKnownAt(Instant at) {
        return latestAt(at).filter(episode -> episode.isStoppedBy(at)).map(Episode::stoppedAt);
    }

    private Optional<Episode> latestAt(Instant at) {
        return episodes.stream()
                .filter(episode -> !episode.startRecordedAt().isAfter(at))
                .max(Comparator.comparingInt(Episode::number));
    }

    /** The ends that had been recorded by then, also those that a reopening has undone since. */
    public List<Episode> endedBy(Instant at) {
        return episodes.stream().filter(episode -> episode.isStoppedBy(at)).toList();
    }

    /** The limit that held just before. */
    public Optional<Instant> dueBefore(Instant at) {
        return limits.stream()
                .filter(limit -> limit.setAt().isBefore(at))
                .max(Comparator.comparing(Limit::setAt))
                .map(Limit::dueAt);
    }

    /** The limit that held then. */
    public Optional<Instant> dueAt(Instant at) {
        return limits.stream()
                .filter(limit -> !limit.setAt().isAfter(at))
                .max(Comparator.comparing(Limit::setAt))
                .map(Limit::dueAt);
    }
}
