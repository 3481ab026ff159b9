package dev.vigil.tracking.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.casefile.CaseState;
import dev.vigil.tracking.casefile.Holding;
import dev.vigil.tracking.casefile.Order;
import dev.vigil.tracking.casefile.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order: a model beside the case says who must own it and what may have stopped. */
class RandomCasesTest {

    private static final int CASES_PER_SEED = 100;
    private static final int ORDERS_PER_CASE = 60;
    private static final List<String> UNITS = List.of("NATIONAL-HUB", "FORCE-A", "FORCE-B");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exactlyOneOwnerAtEveryInstantAndOnlyActsOrToldDecisionsStopTheHeadlineClock(long seed) {
        var random = new Random(seed);
        for (var number = 0; number < CASES_PER_SEED; number++) {
            var model = new Model(random);
            for (var order = 0; order < ORDERS_PER_CASE; order++) {
                model.step();
            }
            model.check();
        }
    }

    /** Keeps its own account of owner and stop, in plain variables and without looking at the case. */
    private static final class Model {
        private final Random random;
        private final Walk walk;
        private final TreeMap<Instant, String> owners = new TreeMap<>();
        private String asked;
        private UUID handover;
        private Instant acted;
        private Instant stopped;

        Model(Random random) {
            this.random = random;
            this.walk = Walk.at(any(UNITS));
            owners.put(walk.now, walk.state().custody().owner().unit());
        }

        void step() {
            walk.after(Duration.ofMinutes(random.nextInt(1, 3_000)));
            if (random.nextInt(8) == 0) {
                walk.graded(any(List.of(Band.values())));
                return;
            }
            var by = new Actor("Test Elm", any(UNITS));
            var order = order();
            try {
                for (var event : walk.decide(by, order, walk.now, "because")) {
                    walk.happens(event);
                    note(event);
                }
            } catch (Refusal refused) {
                assertThat(refused.kind().status()).isBetween(400, 422);
            }
        }

        private Order order() {
            return switch (random.nextInt(11)) {
                case 0 -> new Order.Open();
                case 1 -> new Order.CompleteCheck("occupation", List.of());
                case 2 -> new Order.RecordAction(any(List.of(ActionKind.values())));
                case 3 ->
                    any(List.of(
                            new Order.Decide("15", null, "Test Oak"),
                            new Order.Decide("not_prioritised", null, "Test Oak", walk.now.plusSeconds(1)),
                            new Order.Decide("transferred", null, "Test Oak")));
                case 4 -> new Order.Decide("15", walk.now, "Test Oak");
                case 5 -> new Order.InformReferrer();
                case 6 -> new Order.Close();
                case 7 -> new Order.Reopen();
                case 8 -> new Order.RequestHandover(UUID.randomUUID(), any(UNITS));
                case 9 -> new Order.AcceptHandover(handover == null ? UUID.randomUUID() : handover, "FORCE");
                default -> new Order.RejectHandover(handover == null ? UUID.randomUUID() : handover);
            };
        }

        private void note(CaseEvent event) {
            switch (event) {
                case CaseEvent.HandoverRequested request -> {
                    assertThat(asked).as("one open hand-over").isNull();
                    asked = request.to();
                    handover = request.handover();
                }
                case CaseEvent.HandoverAccepted _ -> {
                    owners.put(walk.now, asked);
                    asked = null;
                }
                case CaseEvent.HandoverRejected _ -> asked = null;
                case CaseEvent.ActionRecorded act
                when act.action().protects() -> {
                    acted = acted == null ? walk.now : acted;
                    stop();
                }
                case CaseEvent.ReferrerInformed told when !told.outcome().equals("not_prioritised") -> stop();
                case CaseEvent.Reopened _ -> stopped = acted;
                case CaseEvent _ -> {}
            }
        }

        private void stop() {
            if (stopped == null) {
                stopped = walk.now;
            }
        }

        void check() {
            var holdings = walk.state().custody().holdings();
            assertThat(holdings)
                    .containsExactlyElementsOf(owners.entrySet().stream()
                            .map(owner -> new Holding(owner.getValue(), null, owner.getKey()))
                            .toList());
            assertThat(total(holdings, walk.now)).isEqualTo(Duration.between(Walk.RECEIVED, walk.now));
            checkHeadlineClock();
            assertThat(refolded()).isEqualTo(walk.state());
        }

        private void checkHeadlineClock() {
            var clock = TestClocks.clocks(walk).get("first-action");
            assertThat(clock.startedAt()).isEqualTo(Walk.RECEIVED);
            assertThat(clock.isRunning() ? null : clock.stop().at()).isEqualTo(stopped);
        }

        private CaseState refolded() {
            var state = CaseState.begin(walk.state().received(), holdingAtFirst());
            for (var event : walk.events) {
                state = state.after(event);
            }
            return state;
        }

        private String holdingAtFirst() {
            return owners.firstEntry().getValue();
        }

        private static Duration total(List<Holding> holdings, Instant end) {
            var sum = Duration.ZERO;
            for (var index = 0; index < holdings.size(); index++) {
                var until =
                        index + 1 < holdings.size() ? holdings.get(index + 1).since() : end;
                assertThat(until).isAfterOrEqualTo(holdings.get(index).since());
                sum = sum.plus(Duration.between(holdings.get(index).since(), until));
            }
            return sum;
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
