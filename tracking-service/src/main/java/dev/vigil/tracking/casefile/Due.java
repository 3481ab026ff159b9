package dev.vigil.tracking.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.tracking.clock.ClockView;
import dev.vigil.tracking.hold.Hold;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a case has to do by when.
 *
 * @param next the first that is due after now, or null if nothing is
 * @param overdue how many were due before now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Due(Item next, int overdue) {

    /** @param what name of a clock, hold-review or decision-review */
    public record Item(String what, Instant at) {}

    static Due of(List<ClockView> clocks, CaseState state, Instant now) {
        var items =
                Stream.of(running(clocks), reviews(state)).flatMap(each -> each).toList();
        return new Due(
                items.stream()
                        .filter(item -> item.at().isAfter(now))
                        .min(Comparator.comparing(Item::at).thenComparing(Item::what))
                        .orElse(null),
                (int) items.stream().filter(item -> !item.at().isAfter(now)).count());
    }

    private static Stream<Item> running(List<ClockView> clocks) {
        return clocks.stream()
                .filter(clock -> clock.stoppedAt() == null && clock.dueAt() != null)
                .map(clock -> new Item(clock.clock(), clock.dueAt()));
    }

    private static Stream<Item> reviews(CaseState state) {
        var holds = state.holds().waiting().stream().map(Hold::reviewAt).map(at -> new Item("hold-review", at));
        var decision = Stream.ofNullable(state.course().decision())
                .filter(made -> made.reviewAt() != null)
                .map(made -> new Item("decision-review", made.reviewAt()));
        return state.course().closedAt() == null ? Stream.concat(holds, decision) : Stream.empty();
    }
}
