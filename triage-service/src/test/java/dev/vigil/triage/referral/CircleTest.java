package dev.vigil.triage.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.Advice;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.policy.DefaultPolicy;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.policy.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever happens to some referrals, in whatever order. */
class CircleTest {

    private static final Policy POLICY = DefaultPolicy.file().policy();
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final int REFERRALS = 4;
    private static final int HISTORIES = 300;

    /** What can happen. */
    private sealed interface Event {
        record Told(Lesson lesson) implements Event {}

        record Decided(ReferralId referral, Band band) implements Event {}

        record Grown(ReferralId referral) implements Event {}
    }

    /** @param days after the first that it happens */
    private record Step(Event event, int days) {}

    private record History(List<Step> steps) {

        static History random(Random random) {
            var steps = new ArrayList<Step>();
            var days = 0;
            for (var number = 0; number < REFERRALS; number++) {
                var receipt = new Lesson.Receipt(id(number), "V-" + number, ORIGIN, facts(random), NINE);
                steps.add(new Step(new Event.Told(receipt), 0));
            }
            for (var length = 4 + random.nextInt(12); length > 0; length--) {
                days += random.nextInt(40);
                steps.add(new Step(event(random, days), days));
            }
            return new History(steps);
        }

        private static final Lesson.Origin ORIGIN = new Lesson.Origin("national-hub", "NATIONAL_HUB", "FORCE-A");

        private static Event event(Random random, int days) {
            var one = id(random.nextInt(REFERRALS));
            var other = id(random.nextInt(REFERRALS));
            return switch (random.nextInt(6)) {
                case 0 -> new Event.Told(new Lesson.Linked(one, other));
                case 1 -> new Event.Told(new Lesson.Unlinked(one, other));
                case 2 -> new Event.Decided(one, Band.values()[random.nextInt(Band.values().length)]);
                case 3 -> new Event.Grown(one);
                default -> new Event.Told(new Lesson.Findings(one, facts(random), NINE.plus(Duration.ofDays(days))));
            };
        }

        private static List<Fact> facts(Random random) {
            return POLICY.sheet().questions().stream()
                    .filter(_ -> random.nextInt(6) == 0)
                    .map(question -> switch (question.kind()) {
                        case YES_NO -> fact(question.name(), Answer.values()[random.nextInt(5)], null);
                        case CHOICE ->
                            fact(
                                    question.name(),
                                    Answer.YES,
                                    question.choices()
                                            .get(random.nextInt(
                                                    question.choices().size())));
                        case NUMBER -> fact(question.name(), Answer.YES, String.valueOf(random.nextInt(400)));
                    })
                    .toList();
        }

        private static Fact fact(String question, Answer answer, String value) {
            return new Fact(question, answer, value, "agency:national-hub");
        }

        Stream<History> shorter() {
            return IntStream.range(0, steps.size()).mapToObj(left -> {
                var fewer = new ArrayList<>(steps);
                fewer.remove(left);
                return new History(fewer);
            });
        }
    }

    @Test
    void onlyAPersonLowersABand() {
        Property.of(History::random, History::shorter).holds(HISTORIES, history -> {
            var world = new World();
            return history.steps().stream().allMatch(step -> {
                var before = world.bands();
                world.play(step);
                var lowered = step.event() instanceof Event.Decided decided ? decided.referral() : null;
                return before.entrySet().stream()
                        .filter(band -> !band.getKey().equals(lowered))
                        .allMatch(band -> world.bands().get(band.getKey()).isAtLeast(band.getValue()));
            });
        });
    }

    @Test
    void linkedReferralsThatNobodyDecidedAboutHaveOneBand() {
        Property.of(History::random, History::shorter).holds(HISTORIES, history -> {
            var world = new World();
            var decided = new ArrayList<ReferralId>();
            for (var step : history.steps()) {
                world.play(step);
                if (step.event() instanceof Event.Decided decision) decided.add(decision.referral());
            }
            return world.linked()
                    .allMatch(pair -> decided.contains(pair.getFirst())
                            || decided.contains(pair.getLast())
                            || world.bands().get(pair.getFirst())
                                    == world.bands().get(pair.getLast()));
        });
    }

    @Test
    void everyAssessmentIsRecomputedAndNumberedWithoutAGap() {
        Property.of(History::random, History::shorter).holds(HISTORIES, history -> {
            var world = new World();
            history.steps().forEach(world::play);
            return world.made.stream()
                            .allMatch(assessment ->
                                    Advice.on(POLICY, assessment.basis()).equals(assessment.advice()))
                    && world.versions.values().stream()
                            .allMatch(versions -> versions.equals(IntStream.rangeClosed(1, versions.size())
                                    .mapToObj(Long::valueOf)
                                    .toList()));
        });
    }

    @Test
    void nothingIsSaidTwiceAboutTheSameAge() {
        Property.of(History::random, History::shorter).holds(HISTORIES, history -> {
            var world = new World();
            history.steps().forEach(world::play);
            var now = history.steps().isEmpty() ? 0 : history.steps().getLast().days();
            for (var number = 0; number < REFERRALS; number++) {
                world.play(new Step(new Event.Grown(id(number)), now));
            }
            var before = world.made.size();
            for (var number = 0; number < REFERRALS; number++) {
                world.play(new Step(new Event.Grown(id(number)), now));
            }
            return world.made.size() == before;
        });
    }

    @Test
    void caseStudyOfThreeInARow() {
        var world = new World();
        var teaches = new Fact("positionOfTrust", Answer.YES, null, "check:occupation by Test Rowan");
        for (var number = 0; number < 3; number++) {
            world.play(new Step(
                    new Event.Told(new Lesson.Receipt(
                            id(number),
                            "V-" + number,
                            History.ORIGIN,
                            number == 0 ? List.of(teaches) : List.of(),
                            NINE)),
                    0));
        }

        world.play(new Step(new Event.Told(new Lesson.Linked(id(1), id(2))), 1));
        world.play(new Step(new Event.Told(new Lesson.Linked(id(0), id(1))), 2));

        assertThat(world.bands().values()).containsOnly(Band.HIGH);
        assertThat(world.made.getLast().because()).containsExactly("linked to V-1");
    }

    private static ReferralId id(int number) {
        return new ReferralId(new UUID(7, number));
    }

    /** What the database keeps between two transactions. */
    private static final class World {
        private final Map<ReferralId, Referral> known = new HashMap<>();
        private final List<Assessment> made = new ArrayList<>();
        private final Map<ReferralId, List<Long>> versions = new HashMap<>();
        private List<Links.Pair> links = List.of();

        void play(Step step) {
            var circle = new Circle(known, new Links(links), POLICY, NINE.plus(Duration.ofDays(step.days())));
            switch (step.event()) {
                case Event.Told(var lesson) -> circle.take(lesson);
                case Event.Decided(var id, var band) -> decide(circle, id, band);
                case Event.Grown(var id) -> grow(circle, id);
            }
            made.addAll(circle.made());
            circle.made()
                    .forEach(one -> versions.computeIfAbsent(one.place().referral(), _ -> new ArrayList<>())
                            .add(one.place().eventVersion()));
            links = List.copyOf(circle.links().all());
        }

        private void decide(Circle circle, ReferralId id, Band band) {
            var referral = circle.of(id);
            if (!referral.isAssessed() || referral.band() == band) return;
            versions.computeIfAbsent(id, _ -> new ArrayList<>()).add(referral.nextEvent());
            circle.settle(referral, band);
        }

        private void grow(Circle circle, ReferralId id) {
            made.stream()
                    .filter(assessment -> assessment.place().referral().equals(id))
                    .reduce((_, later) -> later)
                    .ifPresent(latest -> circle.grow(circle.of(id), latest.known()));
        }

        Map<ReferralId, Band> bands() {
            var bands = new HashMap<ReferralId, Band>();
            known.values().stream().filter(Referral::isAssessed).forEach(one -> bands.put(one.id(), one.band()));
            return bands;
        }

        Stream<List<ReferralId>> linked() {
            return links.stream()
                    .map(pair -> List.of(new ReferralId(pair.one()), new ReferralId(pair.other())))
                    .filter(pair -> bands().keySet().containsAll(pair));
        }
    }
}
