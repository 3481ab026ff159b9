package dev.vigil.tracking.clock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.clock.Reading.Line;
import dev.vigil.tracking.clock.StageClock.Key;
import dev.vigil.tracking.jurisdiction.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The clocks of one case while events change them, and what is to be stored of that. */
final class CaseClocks {

    /** By which edition of a pack the case goes after this entry. */
    record EditionSet(UUID caseId, long afterSeq, Instant since, long edition) {}

    private final Map<Key, StageClock> before;
    private final Map<Key, StageClock> clocks;
    private final List<LimitSet> limits = new ArrayList<>();
    private final List<EditionSet> editions = new ArrayList<>();

    private final Received received;

    CaseClocks(Received received, Collection<StageClock> stored) {
        this.received = received;
        this.before = stored.stream().collect(toMap(StageClock::key, identity()));
        this.clocks = new LinkedHashMap<>(before);
    }

    /** In its latest episode. */
    Optional<StageClock> latest(String clock, String subject) {
        return clocks.values().stream()
                .filter(each -> each.clock().equals(clock) && each.subject().equals(subject))
                .max(Comparator.comparingInt(StageClock::episode));
    }

    /** Of each clock its latest episode. */
    Collection<StageClock> latest() {
        var latest = new LinkedHashMap<Line, StageClock>();
        clocks.values()
                .forEach(clock -> latest.merge(
                        new Line(clock.clock(), clock.subject()),
                        clock,
                        (one, other) -> one.episode() > other.episode() ? one : other));
        return latest.values();
    }

    void goBy(Edition edition, long afterSeq, Instant since) {
        editions.add(new EditionSet(received.referral().value(), afterSeq, since, edition.number()));
    }

    List<EditionSet> editions() {
        return editions;
    }

    Key key(Line line, int episode) {
        return new Key(received.referral().value(), line.clock(), line.subject(), episode);
    }

    String sourceKind() {
        return received.sourceKind().name();
    }

    String operation() {
        return received.operation();
    }

    void put(StageClock clock) {
        clocks.put(clock.key(), clock);
    }

    void limit(StageClock clock, Instant setAt, String because) {
        put(clock);
        limits.add(new LimitSet(clock.key(), setAt, clock.allowance(), because));
    }

    Collection<StageClock> all() {
        return clocks.values();
    }

    List<StageClock> started() {
        return clocks.values().stream()
                .filter(clock -> !before.containsKey(clock.key()))
                .toList();
    }

    List<StageClock> changed() {
        return clocks.values().stream()
                .filter(clock -> before.containsKey(clock.key()) && !clock.equals(before.get(clock.key())))
                .toList();
    }

    private record At(Key clock, Instant setAt) {}

    /** One per clock and instant: of two limits set at once, only the last ever held. */
    Collection<LimitSet> limits() {
        return limits.stream()
                .collect(toMap(
                        set -> new At(set.clock(), set.setAt()), identity(), (_, last) -> last, LinkedHashMap::new))
                .values();
    }
}
