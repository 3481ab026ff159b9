package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.figure.Past.Case;
import dev.vigil.tracking.figure.Past.Clock;
import dev.vigil.tracking.figure.Past.Episode;
import dev.vigil.tracking.figure.Past.Limit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@TrackingTest
class GlanceTest {

    private static final Instant START = Instant.parse("2014-01-06T10:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(60));
    private static final String OPERATION = "GLANCE";

    @Inject
    Figures figures;

    @Inject
    DataSource database;

    @Inject
    Counting counting;

    /** Twenty in HIGH of whom some were acted on, twelve in LOW who wait, three in MEDIUM: too few for a curve. */
    @Test
    void glanceSaysWhatTheSingleFiguresSay() {
        var cases = IntStream.range(0, 35).mapToObj(GlanceTest::invented).toList();
        QuarkusTransaction.requiringNew().call(() -> {
            new PastCases(database, counting).store(cases);
            return null;
        });

        var glance = figures.glance(cohort(null));

        assertThat(glance.overview()).isEqualTo(figures.overview(cohort(null)));
        assertThat(glance.firstAction()).isEqualTo(figures.timeToStop(cohort(null), "action"));
        assertThat(glance.curveByBand()).containsOnlyKeys(Band.HIGH, Band.LOW);
        glance.curveByBand()
                .forEach((band, curve) -> assertThat(curve)
                        .as("curve of %s", band)
                        .isEqualTo(figures.timeToStop(cohort(band), "action").curve()));
    }

    private static Cohort cohort(Band band) {
        return new Cohort("first-action", OPERATION, null, null, band, null, null, null, null, NOW);
    }

    private static Case invented(int number) {
        var band = number < 20 ? Band.HIGH : number < 32 ? Band.LOW : Band.MEDIUM;
        var limit = new Limit(START, band, START.plus(Duration.ofDays(7)));
        var headline = number < 20 && number % 3 == 0
                ? Episode.stopped(START, START.plus(Duration.ofDays(2 + number)), "action", limit)
                : Episode.running(START, limit);
        return new Case(
                PastCases.newId(),
                OPERATION + "-" + number,
                "FORCE-A",
                "PUBLIC",
                OPERATION,
                List.of(
                        new Clock("first-action", "", START, List.of(headline)),
                        new Clock("unread", "", START, List.of(Episode.running(START, limit)))));
    }
}
