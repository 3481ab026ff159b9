package dev.vigil.tracking.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.figure.Past.Case;
import dev.vigil.tracking.figure.Past.Clock;
import dev.vigil.tracking.figure.Past.Episode;
import dev.vigil.tracking.figure.Past.Limit;
import dev.vigil.tracking.figure.Past.Move;
import dev.vigil.tracking.figure.Past.Rung;
import dev.vigil.tracking.sql.Database;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database counts what plain Java counts case by case, with clock changes, ties, late records, reopenings and moved limits. */
@TrackingTest
class WaitsTest {

    /** Short enough for many ties; both changes of the clock in 2014 are in one of the spans. */
    private static final List<Instant> FROM =
            List.of(Instant.parse("2014-03-15T00:00:00Z"), Instant.parse("2014-10-10T00:00:00Z"));

    private static final Duration HALF_DAY = Duration.ofHours(12);
    private static final long HALF_DAYS = 60;

    @Inject
    Waits waits;

    @Inject
    CountFolds folds;

    @Inject
    Database sql;

    @Inject
    DataSource database;

    @Inject
    Counting counting;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @Transactional
    void randomHistoriesAreCountedAsCaseByCase(long seed) throws SQLException {
        var random = new Random(seed);
        var operation = "RANDOM-" + seed;
        var past = new PastCases(database, counting);
        unit(operation + "-A", null);
        unit(operation + "-A-1", operation + "-A");
        var believed = randomCases(random, operation, 70);
        past.store(believed);
        folds.fold();
        var cases = new ArrayList<Case>();
        for (var i = 0; i < believed.size(); i++) {
            cases.add(random.nextInt(3) > 0 ? believed.get(i) : otherwise(random, believed.get(i), i));
        }
        past.replace(cases.subList(0, 40));
        folds.fold();
        past.replace(cases.subList(40, 70));

        for (var i = 0; i < 60; i++) {
            var cohort = randomCohort(random, operation);
            assertSame(waits.of(cohort), new NaiveWaits(cases, cohort).observed(), cohort);
            if (i == 30) {
                folds.fold();
            }
        }
    }

    private void unit(String code, String parent) {
        sql.write(
                "insert into unit (code, name, kind, parent) values (?, ?, 'FORCE', ?) on conflict do nothing",
                code,
                code,
                parent);
    }

    private static List<Case> randomCases(Random random, String operation, int n) {
        var cases = new ArrayList<Case>();
        for (var i = 0; i < n; i++) {
            cases.add(randomCase(random, PastCases.newId(), operation, i));
        }
        return cases;
    }

    /** The same case, told anew; who held it stays, since no hand-over can be corrected. */
    private static Case otherwise(Random random, Case believed, int number) {
        var other = randomCase(random, believed.id(), believed.operation(), number);
        return new Case(
                believed.id(),
                believed.reference(),
                believed.unit(),
                believed.source(),
                believed.operation(),
                other.clocks(),
                believed.moves());
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
        if (expected.closedInPeriod() == null) {
            assertThat(counted.closedInPeriod()).isNull();
        } else {
            assertThat(counted.closedInPeriod())
                    .as("closed in the period of %s", cohort)
                    .containsExactlyInAnyOrderElementsOf(expected.closedInPeriod());
        }
    }

    /** The last of these is after everything that any test records. */
    private static Instant randomInstant(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Instant.parse("2090-01-01T07:30:00Z");
            case 1 -> at(random).plusSeconds(random.nextInt(40_000));
            case 2 -> at(random).minusNanos(1_000);
            default -> at(random);
        };
    }

    private static Cohort randomCohort(Random random, String operation) {
        var asAt = randomInstant(random);
        var filter = random.nextInt(4096);
        return new Cohort(
                "first-action",
                (filter & 1) == 0 ? operation : null,
                (filter & 6) == 0 || (filter & 1) != 0
                        ? List.of(operation + "-A", operation + "-A-1", operation + "-B")
                                .get(random.nextInt(3))
                        : null,
                (filter & 24) == 0 ? "PUBLIC" : null,
                (filter & 96) == 0 ? Band.HIGH : null,
                (filter & 384) == 0 ? at(random) : null,
                (filter & 384) == 128 ? at(random).plusSeconds(1 + random.nextInt(90_000)) : null,
                (filter & 1536) == 0 ? at(random) : null,
                (filter & 1536) == 512 ? at(random).plusSeconds(random.nextInt(90_000)) : null,
                asAt);
    }

    private static Case randomCase(Random random, UUID id, String operation, int number) {
        var started = at(random);
        var recorded = random.nextInt(4) == 0 ? after(random, started, 6) : started;
        return new Case(
                id,
                operation + "-" + number,
                operation + "-A",
                random.nextBoolean() ? "PUBLIC" : "SCHOOL",
                operation,
                List.of(
                        new Clock("first-action", "", started, randomEpisodes(random, started, recorded)),
                        new Clock("unread", "", started, randomEpisodes(random, started, recorded)),
                        new Clock("access-check", "", started, List.of(randomEpisode(random, started, recorded)))),
                randomMoves(random, operation, recorded));
    }

    private static List<Move> randomMoves(Random random, String operation, Instant recorded) {
        var moves = new ArrayList<Move>();
        var holder = operation + "-A";
        for (var i = random.nextInt(4); i > 0; i--) {
            var to = List.of(operation + "-A-1", operation + "-B", operation + "-A")
                    .get(random.nextInt(3));
            moves.add(new Move(
                    after(random, moves.isEmpty() ? recorded : moves.getLast().recordedAt(), 12)
                            .plusSeconds(1),
                    holder,
                    to));
            holder = to;
        }
        return moves;
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
        var kind = random.nextInt(12) == 0 ? "annulled" : random.nextBoolean() ? "action" : "15";
        return new Episode(recorded, stopped, stopRecorded, kind, limits, rungs);
    }

    /** Whole half days, so that there are ties, times exactly on a bound, and days of 23 and 25 hours. */
    private static Instant at(Random random) {
        return FROM.get(random.nextInt(2)).plus(HALF_DAY.multipliedBy(random.nextLong(HALF_DAYS)));
    }

    private static Instant after(Random random, Instant start, int days) {
        return start.plus(HALF_DAY.multipliedBy(random.nextLong(2L * days)));
    }
}
