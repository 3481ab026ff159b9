package dev.vigil.tracking.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent.EntryCorrected;
import dev.vigil.contract.CaseEvent.HoldPlaced;
import dev.vigil.contract.ChildSafety;
import dev.vigil.contract.HoldKind;
import dev.vigil.contract.RiskKind;
import dev.vigil.contract.RiskLevel;
import dev.vigil.contract.VigilEvent;
import dev.vigil.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is corrected, in whatever order: the case is as if its lines had been right from the start. */
class RandomCorrectionsTest {

    private static final int CASES_PER_SEED = 150;
    private static final int ORDERS_PER_CASE = 80;
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void stateEqualsThatOfATimelineInWhichTheCorrectedLinesWereRightFromTheStart(long seed) {
        var random = new Random(seed);
        var corrections = 0;
        for (var number = 0; number < CASES_PER_SEED; number++) {
            var told = new Told(random);
            for (var order = 0; order < ORDERS_PER_CASE; order++) {
                told.step();
                told.check(seed, number);
            }
            corrections += told.corrected;
        }
        assertThat(corrections).isGreaterThan(CASES_PER_SEED);
    }

    /** Beside the case, the lines as they would have been; a correction rewrites them as text. */
    private static final class Told {
        private final Random random;
        private final Walk walk = Walk.at("FORCE-A");
        private final List<VigilEvent> written = new ArrayList<>(walk.events);
        private final List<VigilEvent> truth = new ArrayList<>(walk.events);
        private final List<UUID> holds = new ArrayList<>(List.of(UUID.randomUUID()));
        private int corrected;

        Told(Random random) {
            this.random = random;
        }

        void step() {
            walk.after(Duration.ofMinutes(random.nextInt(1, 600)));
            var occurredAt = random.nextInt(4) == 0 ? earlier() : walk.now;
            try {
                walk.decide(Walk.FORCE, order(), occurredAt, "because").forEach(event -> {
                    walk.happens(event);
                    written.add(event);
                    truth.add(event);
                    note(event);
                });
            } catch (Refusal refused) {
                assertThat(refused.kind().status()).isBetween(400, 422);
            }
        }

        private Instant earlier() {
            var since = Duration.between(Walk.RECEIVED, walk.now).toSeconds();
            return Walk.RECEIVED.plusSeconds(random.nextLong(since + 1));
        }

        private void note(VigilEvent event) {
            if (event instanceof EntryCorrected correction) {
                corrected++;
                var place = correction.corrects() - 1;
                truth.set(
                        place,
                        correction.occurredAt() == null
                                ? null
                                : rewritten(written.get(place), correction.occurredAt()));
            }
            if (event instanceof HoldPlaced placed) {
                holds.add(placed.hold());
            }
        }

        private static VigilEvent rewritten(VigilEvent event, Instant at) {
            try {
                var text = (ObjectNode) JSON.readTree(JSON.writeValueAsString(event));
                ((ObjectNode) text.get("entry")).set("occurredAt", JSON.readTree(JSON.writeValueAsString(at)));
                return JSON.treeToValue(text, event.getClass());
            } catch (JsonProcessingException fault) {
                throw new IllegalStateException(fault);
            }
        }

        private Order order() {
            return switch (random.nextInt(22)) {
                case 0 -> new Order.Open();
                case 1 -> new Order.CompleteCheck("occupation", List.of(Walk.yes("paidWork")));
                case 2, 3 -> new Order.RecordAction(any(List.of(ActionKind.values())));
                case 4 -> new Order.Decide(any(List.of("1", "3", "15", "22")), walk.now, "Test Oak");
                case 5 -> new Order.Decide("not_prioritised", null, "Test Oak", walk.now.plusSeconds(60));
                case 6 -> new Order.InformReferrer();
                case 7 -> new Order.Close();
                case 8 -> new Order.Reopen();
                case 9 -> new Order.RecordChild(any(List.of("C1", "C2")), any(List.of(ChildSafety.values())));
                case 10 -> new Order.RecordChild(null, ChildSafety.AT_RISK);
                case 11 -> new Order.ShareSafeguarding(null);
                case 12 -> new Order.SeizeDevice("phone");
                case 13 -> new Order.StartExamination(any(List.of("D1", "D2", "D3")));
                case 14 -> new Order.FinishExamination(any(List.of("D1", "D2", "D3")));
                case 15 -> any(List.of(new Order.SetBail(true), new Order.ExtendBail("6mo", "inspector")));
                case 16 -> any(List.of(new Order.EndBail(), new Order.RecordDeath()));
                case 17 -> new Order.AssessRisk(any(List.of(RiskKind.values())), RiskLevel.LOW, "arrest");
                case 18 ->
                    new Order.PlaceHold(
                            UUID.randomUUID(), HoldKind.COURT, "Test Elm", walk.now.plusSeconds(random.nextInt(1, 99)));
                case 19 ->
                    any(List.of(
                            new Order.ReviewHold(any(holds), walk.now.plusSeconds(60)),
                            new Order.LiftHold(any(holds))));
                default ->
                    new Order.Correct(random.nextInt(1, written.size() + 1), random.nextBoolean() ? null : earlier());
            };
        }

        void check(long seed, int number) {
            var lines = truth.stream().filter(Objects::nonNull).toList();
            var right = CaseState.begin(walk.state().received(), "FORCE-A");
            for (var line : lines) {
                right = right.after(line);
            }
            assertThat(parts(walk.state()))
                    .as(() -> "seed %d, case %d: %s".formatted(seed, number, written))
                    .isEqualTo(parts(right));
        }

        /** All but the labels: those of what never was stay taken. */
        private static List<Object> parts(CaseState state) {
            return List.of(
                    state.custody(),
                    state.facts(),
                    state.grading(),
                    state.course(),
                    state.investigation().steps(),
                    state.holds(),
                    state.links());
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
