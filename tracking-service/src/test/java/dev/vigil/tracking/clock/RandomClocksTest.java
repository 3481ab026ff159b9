package dev.vigil.tracking.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ChildSafety;
import dev.vigil.contract.Entry;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.casefile.Walk;
import dev.vigil.tracking.clock.ClockOracle.Expected;
import dev.vigil.tracking.clock.Reading.Line;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.timeline.Corrections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens, late or early, and whatever of it is corrected later. A failure is cut to its shortest start. */
class RandomClocksTest {

    private static final int EVENTS = 40;
    private static final List<String> COMPARED = List.of(
            "first-action",
            "unread",
            "warrant",
            "conference",
            "charge-decision",
            "referrer-told",
            "victim-update",
            "supervision",
            "under-investigation",
            "forensic-queue");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLatestEpisodeOfEveryClockIsWhatTrulyWas(long seed) {
        shortest(seed, (_, events) -> {
            var expected = new TreeMap<>(ClockOracle.expected(ClockOracle.facts(events)));
            assertThat(known(rows(events), Instant.MAX)).isEqualTo(expected);
        });
    }

    /** The rows as at an earlier instant say what was known then, whatever has come out since. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasBelievedThenCanAlwaysBeSeenAgain(long seed) {
        var events = story(seed);
        var whole = rows(events);
        for (var count = 1; count <= events.size(); count++) {
            var then = TestClocks.recordedAt(events.get(count - 1));

            assertThat(known(whole, then))
                    .as("after %d entries", count)
                    .isEqualTo(known(rows(events.subList(0, count)), Instant.MAX));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void runningClocksHaveTheLimitThatTheEntriesGiveFromScratch(long seed) {
        var events = story(seed);
        var steps = Steps.of(Corrections.effective(TestClocks.entries(events)), false)
                .list();
        var scratch = ClockReader.read(TestClocks.ENGLAND.pack(), steps);

        assertThat(rows(events).latest())
                .filteredOn(StageClock::isRunning)
                .allSatisfy(clock -> assertThat(scratch.get(new Line(clock.clock(), clock.subject())))
                        .isEqualTo(new Reading(
                                new Line(clock.clock(), clock.subject()),
                                clock.startedAt(),
                                null,
                                clock.allowance(),
                                clock.suspendedSince(),
                                clock.unit())));
    }

    /** zammad 5177, 3140: one clock overrules another. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyClockIsTheSameWhetherOrNotThereAreOthers(long seed) {
        var entries = TestClocks.entries(story(seed));
        var steps = Steps.of(Corrections.effective(entries), false).list();
        var pack = TestClocks.ENGLAND.pack();
        var together = ClockReader.read(pack, steps);

        for (var rule : pack.clocks()) {
            var alone = new JurisdictionPack(
                    pack.id(), pack.version(), pack.zone(), pack.calendar(), pack.ladder(), List.of(rule));
            assertThat(together.values())
                    .filteredOn(reading -> reading.line().clock().equals(rule.id()))
                    .containsExactlyElementsOf(ClockReader.read(alone, steps).values());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLimitThatEverHeldIsOnRecord(long seed) {
        var events = story(seed);
        var kept = rows(events).limits();
        for (var count = 1; count < events.size(); count++) {
            assertThat(kept).containsAll(rows(events.subList(0, count)).limits());
        }
    }

    private interface Check {
        void of(long seed, List<VigilEvent> events);
    }

    private static void shortest(long seed, Check check) {
        var events = story(seed);
        for (var count = 1; count <= events.size(); count++) {
            check.of(seed, events.subList(0, count));
        }
    }

    private static CaseClocks rows(List<VigilEvent> events) {
        var clocks = new CaseClocks((Received) events.getFirst(), List.of());
        var retelling = new Retelling(TestClocks.RULES, false, List.of(), TestClocks.ENGLAND, clocks);
        TestClocks.entries(events).forEach(retelling::take);
        return clocks;
    }

    /** As a figure as at that instant takes the rows. */
    private static Map<String, Expected> known(CaseClocks clocks, Instant asAt) {
        var latest = new TreeMap<String, StageClock>();
        clocks.all().stream()
                .filter(clock -> COMPARED.contains(clock.clock()))
                .filter(clock -> !clock.startRecordedAt().isAfter(asAt))
                .sorted(Comparator.comparingInt(StageClock::episode))
                .forEach(clock -> latest.put(clock.clock() + " " + clock.subject(), clock));
        var known = new TreeMap<String, Expected>();
        latest.forEach((name, clock) -> {
            var stopped = clock.stop() != null && !clock.stop().recordedAt().isAfter(asAt);
            if (!stopped || !clock.isAnnulled()) {
                known.put(
                        name,
                        new Expected(clock.startedAt(), stopped ? clock.stop().at() : null));
            }
        });
        return known;
    }

    private static List<VigilEvent> story(long seed) {
        return new Story(new Random(seed)).events();
    }

    /** Anything at any time: more than a procedure would let happen. */
    private static final class Story {
        private final Random random;
        private final Walk walk = Walk.at("FORCE-A");
        private int devices;

        Story(Random random) {
            this.random = random;
        }

        List<VigilEvent> events() {
            var last = random.nextInt(2, EVENTS);
            while (walk.events.size() < last) {
                walk.after(Duration.ofMinutes(random.nextInt(1, 4_000)));
                walk.happens(next());
            }
            return new ArrayList<>(walk.events);
        }

        private VigilEvent next() {
            var id = walk.state().id();
            return switch (random.nextInt(14)) {
                case 0 -> new CaseEvent.Opened(id, entry());
                case 1, 2, 3 -> new CaseEvent.ActionRecorded(id, entry(), any(List.of(ActionKind.values())));
                case 4 ->
                    new CaseEvent.Decided(id, entry(), any(List.of("1", "15", "not_prioritised")), List.of(), null);
                case 5 -> new CaseEvent.ReferrerInformed(id, entry(), any(List.of("1", "15", "not_prioritised")));
                case 6 -> new CaseEvent.Closed(id, entry(), "15");
                case 7 -> new CaseEvent.Reopened(id, entry(), walk.now);
                case 8 -> new InvestigationEvent.DeviceSeized(id, entry(), "D" + ++devices, "phone");
                case 9 -> new InvestigationEvent.ExaminationStarted(id, entry(), "D" + random.nextInt(1, devices + 2));
                case 10 -> new InvestigationEvent.ChildRecorded(id, entry(), "C1", any(List.of(ChildSafety.values())));
                case 11 -> new InvestigationEvent.SafeguardingShared(id, entry(), List.of("C1"));
                case 12 -> graded();
                default -> correction();
            };
        }

        private VigilEvent graded() {
            var other = Walk.at("FORCE-A")
                    .after(Duration.between(Walk.RECEIVED, walk.now))
                    .graded(any(List.of(Band.values())));
            var assessed = (Assessed) other.events.getLast();
            return new Assessed(
                    walk.state().id(),
                    assessed.assessment(),
                    walk.now,
                    assessed.band(),
                    null,
                    5,
                    assessed.policy(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        private VigilEvent correction() {
            var lines = TestClocks.entries(walk.events).stream()
                    .filter(line -> Corrections.allowedFor(line.event()))
                    .toList();
            var id = walk.state().id();
            return lines.isEmpty()
                    ? new CaseEvent.Opened(id, entry())
                    : new CaseEvent.EntryCorrected(
                            id,
                            new Entry(walk.now, walk.now, by(), "because"),
                            (int) any(lines).seq(),
                            random.nextBoolean() ? null : before());
        }

        private Entry entry() {
            return new Entry(random.nextInt(3) == 0 ? before() : walk.now, walk.now, by(), "because");
        }

        private Instant before() {
            var minutes = Duration.between(Walk.RECEIVED, walk.now).toMinutes();
            return Walk.RECEIVED.plus(Duration.ofMinutes(1 + random.nextLong(minutes)));
        }

        private static Actor by() {
            return new Actor("Test Elm", "FORCE-A");
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
