package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import dev.vigil.delivery.Backends;
import dev.vigil.tracking.figure.Past.Case;
import dev.vigil.tracking.figure.Past.Clock;
import dev.vigil.tracking.figure.Past.Episode;
import dev.vigil.tracking.figure.Past.Limit;
import dev.vigil.tracking.figure.Past.Rung;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database counts what plain Java counts case by case, with clock changes, ties, late records, reopenings and moved limits. */
@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "tracking"))
class WaitsTest {

    /** Short enough for many ties; both changes of the clock in 2014 are in one of the spans. */
    private static final List<Instant> FROM =
            List.of(Instant.parse("2014-03-15T00:00:00Z"), Instant.parse("2014-10-10T00:00:00Z"));

    private static final Duration HALF_DAY = Duration.ofHours(12);
    private static final long HALF_DAYS = 60;

    @Inject
    Waits waits;

    @Inject
    DataSource database;

    @Inject
    Counting counting;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Transactional
    void randomHistoriesAreCountedAsCaseByCase(long seed) throws SQLException {
        var random = new Random(seed);
        var operation = "RANDOM-" + seed;
        var cases = new ArrayList<Case>();
        for (var i = 0; i < 60; i++) {
            cases.add(randomCase(random, operation, i));
        }
        new PastCases(database, counting).store(cases);

        for (var i = 0; i < 40; i++) {
            var cohort = randomCohort(random, operation);
            assertSame(waits.of(cohort), new NaiveWaits(cases, cohort).observed(), cohort);
        }
    }

    @Test
    @Transactional
    void wholeDaysAreThoseOfTheWallClockAcrossBothChanges() throws SQLException {
        assertThat(daysBetween("2014-03-29T10:00:00Z", "2014-03-30T09:00:00Z")).isEqualTo(1);
        assertThat(daysBetween("2014-03-29T10:00:00Z", "2014-03-30T08:59:59Z")).isZero();
        assertThat(daysBetween("2014-10-25T09:00:00Z", "2014-10-26T10:00:00Z")).isEqualTo(1);
        assertThat(daysBetween("2014-10-25T09:00:00Z", "2014-10-26T09:59:59Z")).isZero();
        // 01:50 BST, and 20 minutes later 01:10 GMT
        assertThat(daysBetween("2014-10-26T00:50:00Z", "2014-10-26T01:10:00Z")).isZero();
    }

    @Test
    @Transactional
    void aRecordIsLateFromAWholeDayOfTheWallClock() throws SQLException {
        assertThat(runningSince("2014-03-29T10:00:00Z", "2014-03-30T09:00:00Z", "2014-04-10T09:00:00Z")
                        .lateDays())
                .isEqualTo(1);
        assertThat(runningSince("2014-03-29T10:00:00Z", "2014-03-30T08:59:59Z", "2014-04-10T09:00:01Z")
                        .lateDays())
                .isZero();
    }

    private int daysBetween(String start, String asAt) throws SQLException {
        return runningSince(start, start, asAt).days();
    }

    private Spell runningSince(String start, String recorded, String asAt) throws SQLException {
        var operation = "DST-" + asAt;
        var recordedAt = Instant.parse(recorded);
        var running = Episode.running(recordedAt, new Limit(recordedAt, null, recordedAt.plusSeconds(60)));
        var clock = new Clock("first-action", "", Instant.parse(start), List.of(running));
        new PastCases(database, counting)
                .store(List.of(new Case(PastCases.newId(), operation, "FORCE-A", "PUBLIC", operation, List.of(clock))));
        return waits.of(inOperation(operation, Instant.parse(asAt))).spells().getFirst();
    }

    private static Cohort inOperation(String operation, Instant asAt) {
        return new Cohort("first-action", operation, null, null, null, null, null, null, null, asAt);
    }

    private static void assertSame(Observed counted, Observed expected, Cohort cohort) {
        assertThat(counted.spells()).as("spells of %s", cohort).containsExactlyInAnyOrderElementsOf(expected.spells());
        assertThat(counted.queues()).as("queues of %s", cohort).containsExactlyInAnyOrderElementsOf(expected.queues());
        assertThat(counted.seconds()).as("seconds of %s", cohort).isEqualTo(expected.seconds());
        assertThat(counted.oldest()).as("oldest of %s", cohort).isEqualTo(expected.oldest());
        assertThat(counted.breaches()).as("breaches of %s", cohort).isEqualTo(expected.breaches());
    }

    private static Cohort randomCohort(Random random, String operation) {
        var asAt = at(random);
        var filter = random.nextInt(12);
        return new Cohort(
                "first-action",
                operation,
                filter == 0 ? "FORCE-A" : null,
                filter == 1 ? "PUBLIC" : null,
                filter == 2 ? Band.HIGH : null,
                filter == 3 ? asAt.minus(Duration.ofDays(9)) : null,
                filter == 4 ? asAt.minus(Duration.ofDays(4)) : null,
                filter == 5 ? asAt.minus(Duration.ofDays(9)) : null,
                filter == 6 ? asAt.minus(Duration.ofDays(4)) : null,
                asAt);
    }

    private static Case randomCase(Random random, String operation, int number) {
        var started = at(random);
        var recorded = random.nextInt(4) == 0 ? after(random, started, 6) : started;
        return new Case(
                PastCases.newId(),
                operation + "-" + number,
                "FORCE-" + (char) ('A' + random.nextInt(2)),
                random.nextBoolean() ? "PUBLIC" : "SCHOOL",
                operation,
                List.of(
                        new Clock("first-action", "", started, randomEpisodes(random, started, recorded)),
                        new Clock("unread", "", started, randomEpisodes(random, started, recorded)),
                        new Clock("access-check", "", started, List.of(randomEpisode(random, started, recorded)))));
    }

    private static List<Episode> randomEpisodes(Random random, Instant started, Instant recorded) {
        var episodes = new ArrayList<Episode>();
        episodes.add(randomEpisode(random, started, recorded));
        while (episodes.getLast().stopRecordedAt() != null && random.nextInt(3) == 0) {
            episodes.add(randomEpisode(
                    random, started, after(random, episodes.getLast().stopRecordedAt(), 20)));
        }
        return episodes;
    }

    private static Episode randomEpisode(Random random, Instant started, Instant recorded) {
        var limits = new ArrayList<Limit>();
        limits.add(new Limit(recorded, null, started.plus(Duration.ofHours(24))));
        for (var i = random.nextInt(3); i > 0; i--) {
            limits.add(new Limit(
                    after(random, limits.getLast().setAt(), 5).plusSeconds(1),
                    Band.values()[random.nextInt(5)],
                    after(random, started, 15)));
        }
        var rungs = new ArrayList<Rung>();
        for (var percent = 50; percent <= random.nextInt(301); percent += 50) {
            var passed = after(random, started, 15);
            rungs.add(new Rung(started, percent, passed, after(random, passed, 3)));
        }
        if (random.nextBoolean()) {
            return new Episode(recorded, null, null, null, limits, rungs);
        }
        var stopped = after(random, started, 25);
        var stopRecorded =
                stopped.isBefore(recorded) ? recorded : random.nextBoolean() ? stopped : after(random, stopped, 9);
        return new Episode(recorded, stopped, stopRecorded, random.nextBoolean() ? "action" : "15", limits, rungs);
    }

    /** Whole half days, so that there are ties, times exactly on a bound, and days of 23 and 25 hours. */
    private static Instant at(Random random) {
        return FROM.get(random.nextInt(2)).plus(HALF_DAY.multipliedBy(random.nextLong(HALF_DAYS)));
    }

    private static Instant after(Random random, Instant start, int days) {
        return start.plus(HALF_DAY.multipliedBy(random.nextLong(2L * days)));
    }
}
