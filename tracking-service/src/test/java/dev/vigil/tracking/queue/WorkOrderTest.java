package dev.vigil.tracking.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void bandsComeInTheirOrderAndTheUnassessedRightAfterImmediate() {
        var order = sorted(
                used(Band.LOW, 99),
                used(Band.MEDIUM, 1),
                used(Band.VERY_HIGH, 1),
                used(null, 1),
                used(Band.IMMEDIATE, 1),
                used(Band.HIGH, 1));

        assertThat(order)
                .extracting(Waiting::band)
                .containsExactly(Band.IMMEDIATE, null, Band.VERY_HIGH, Band.HIGH, Band.MEDIUM, Band.LOW);
    }

    @Test
    void withinABandWhoeverHasUsedMoreOfTheLimitComesFirst() {
        assertThat(sorted(used(Band.HIGH, 20), used(Band.HIGH, 90), used(Band.HIGH, 50)))
                .extracting(each -> PlaceWords.percentUsed(each, NOW))
                .containsExactly(90L, 50L, 20L);
    }

    /** Field complaint 18: the oldest showed the newest. */
    @Test
    void aLowCasePastItsLimitComesBeforeAnImmediateOneWithinIt() {
        assertThat(sorted(used(Band.IMMEDIATE, 99), used(Band.LOW, 101)))
                .extracting(Waiting::band)
                .containsExactly(Band.LOW, Band.IMMEDIATE);
    }

    @Test
    void inTheRescueLaneOnlyTheShareUsedCounts() {
        assertThat(sorted(used(Band.IMMEDIATE, 150), used(Band.LOW, 300), used(Band.HIGH, 200)))
                .extracting(Waiting::band)
                .containsExactly(Band.LOW, Band.HIGH, Band.IMMEDIATE);
    }

    @Test
    void anImmediateCaseThatIsJustPastItsLimitSoonOvertakesALowOne() {
        var immediate = waiting(Band.IMMEDIATE, NOW.minus(Duration.ofHours(4)));
        var low = waiting(Band.LOW, NOW.minus(Duration.ofDays(33)));
        var later = NOW.plus(Duration.ofHours(1));

        assertThat(WorkOrder.at(NOW).compare(low, immediate)).isNegative();
        assertThat(WorkOrder.at(later).compare(immediate, low)).isNegative();
    }

    @Test
    void theOrderDoesNotDependOnHowTheCasesCame() {
        var random = new Random(3);
        var cases = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(_ -> used(Band.values()[random.nextInt(5)], random.nextInt(250)))
                .toList());
        var order = cases.stream().sorted(WorkOrder.at(NOW)).toList();

        Collections.shuffle(cases, random);

        assertThat(cases.stream().sorted(WorkOrder.at(NOW)).toList()).isEqualTo(order);
    }

    @Test
    void everyPlaceIsSaidInWords() {
        assertThat(PlaceWords.of(used(Band.LOW, 230), NOW))
                .isEqualTo("Rescue lane, whatever the band (Low): 230 % of its limit of 30 days is used. "
                        + "Past the limit, whoever has used the greatest share of it comes first.");
        assertThat(PlaceWords.of(used(Band.VERY_HIGH, 45), NOW))
                .isEqualTo("Very high: 45 % of its limit of 24 hours is used. "
                        + "Within a band, whoever has used the greatest share comes first.");
        assertThat(PlaceWords.of(used(null, 5), NOW))
                .startsWith("Not yet assessed, so it comes right after immediate: 5 %");
    }

    private static List<Waiting> sorted(Waiting... cases) {
        return List.of(cases).stream().sorted(WorkOrder.at(NOW)).toList();
    }

    private static Waiting used(Band band, int percent) {
        return waiting(band, NOW.minus(Limits.of(band).multipliedBy(percent).dividedBy(100)));
    }

    private static Waiting waiting(Band band, Instant start) {
        return new Waiting(UUID.randomUUID(), band, start, start.plus(Limits.of(band)), Limits.written(band));
    }
}
