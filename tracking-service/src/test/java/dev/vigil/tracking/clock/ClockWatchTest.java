package dev.vigil.tracking.clock;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.casefile.CaseChanged;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrackingTest
class ClockWatchTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    ClockWatch watch;

    @Inject
    Rungs rungs;

    @Inject
    ClockConfig config;

    @Inject
    Event<CaseChanged> changed;

    @Inject
    SimulatedClock clock;

    @Inject
    Database database;

    @Inject
    Referrals referrals;

    private record Rung(String type, int percent, boolean late, Instant passedAt) {}

    @BeforeEach
    void onTheHour() {
        clock.set(clock.instant().plus(HOUR), 0);
        settled();
    }

    @AfterEach
    void settled() {
        await().atMost(Duration.ofMinutes(4))
                .until(() -> get("/v1/clocks/settled").then().extract().path("settled"));
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time), 0);
    }

    private List<Rung> rungs(ReferralId referral, String name) {
        return database.read(
                row -> new Rung(
                        row.getString("type"),
                        row.getInt("percent"),
                        row.getBoolean("late"),
                        Database.time(row, "occurred_at")),
                """
                select type, occurred_at, (payload #>> '{rung,percent}')::int as percent, (payload #>> '{rung,late}')::bool as late
                  from timeline_entry
                 where case_id = ? and payload #>> '{rung,clock}' = ?
                 order by seq""",
                referral.value(),
                name);
    }

    private List<Integer> percents(ReferralId referral, String name) {
        return rungs(referral, name).stream().map(Rung::percent).toList();
    }

    @Test
    void warningsAndBreachAreWrittenWhenDue() {
        var start = clock.instant();
        var referral = referrals.receive("NATIONAL-HUB");

        for (var minutes : List.of(12 * 60, 19 * 60 + 12, 24 * 60)) {
            clock.set(start.plus(Duration.ofMinutes(minutes)), 0);
            settled();
        }

        assertThat(rungs(referral, "unread"))
                .containsExactly(
                        new Rung("clock.due.soon", 50, false, start.plus(Duration.ofHours(12))),
                        new Rung("clock.due.soon", 80, false, start.plus(Duration.ofMinutes(19 * 60 + 12))),
                        new Rung("clock.breached", 100, false, start.plus(Duration.ofHours(24))));
    }

    @Test
    void afterAnOutageEveryRungIsWrittenInOrderAndMarkedLate() {
        var referral = referrals.receive("NATIONAL-HUB");
        watch.stop();
        pass(Duration.ofDays(4));

        watch.start();
        settled();

        assertThat(rungs(referral, "unread")).extracting(Rung::percent).containsExactly(50, 80, 100, 200, 300, 400);
        assertThat(rungs(referral, "unread").subList(0, 5)).allMatch(Rung::late);
        assertThat(rungs(referral, "unread").getLast().late()).isFalse();
    }

    @Test
    void racingAndRestartedWatchesWriteEachRungOnce() {
        var cases = referrals.receive("NATIONAL-HUB", 700);
        var others = Stream.generate(() -> new ClockWatch(rungs, clock, config, changed))
                .limit(3)
                .toList();
        others.forEach(ClockWatch::start);

        for (var step = 0; step < 3; step++) {
            pass(Duration.ofDays(1));
            watch.stop();
            watch.start();
        }
        settled();
        others.forEach(ClockWatch::stop);

        assertThat(cases)
                .allSatisfy(
                        referral -> assertThat(percents(referral, "unread")).containsExactly(50, 80, 100, 200, 300));
        assertThat(numbersAreWithoutGap(cases)).isTrue();
    }

    /** Entries and published versions of each case: 1, 2, 3 ... and as many as the case says. */
    private boolean numbersAreWithoutGap(List<ReferralId> cases) {
        return database.read(
                        row -> row.getBoolean(1),
                        """
                        select bool_and(version = entries and last_seq = entries and events_published = published and last_published = published)
                          from case_file c
                          join lateral (select count(*) as entries, max(seq) as last_seq,
                                               count(*) filter (where event_id is null) as published,
                                               max(source_version) filter (where event_id is null) as last_published
                                          from timeline_entry where case_id = c.id) t on true
                         where id = any(?)""",
                        cases.stream().map(ReferralId::value).toList())
                .getFirst();
    }

    @Test
    void raisedBandThatIsOverItsNewLimitBreachesAtOnceAndOnce() {
        var referral = referrals.receive("NATIONAL-HUB");
        referrals.assess(referral, 1, Band.LOW);
        pass(Duration.ofDays(20));
        settled();
        assertThat(percents(referral, "first-action")).containsExactly(50);

        referrals.assess(referral, 2, Band.HIGH);
        settled();

        assertThat(rungs(referral, "first-action"))
                .extracting(Rung::percent, Rung::late)
                .containsExactly(tuple(50, true), tuple(200, true));
        pass(Duration.ofDays(1));
        settled();
        assertThat(percents(referral, "first-action")).containsExactly(50, 200, 300);
    }

    @Test
    void whatWasDueIsWrittenBeforeTheCaseChanges() {
        var referral = referrals.receive("NATIONAL-HUB");
        watch.stop();
        pass(Duration.ofDays(2));

        referrals.assess(referral, 1, Band.HIGH);

        var types = database.read(
                row -> row.getString(1),
                "select type from timeline_entry where case_id = ? order by seq",
                referral.value());
        assertThat(types.getLast()).isEqualTo("triage.assessed");
        assertThat(percents(referral, "first-action")).containsExactly(50, 80, 100, 200);
        watch.start();
    }

    @Test
    void rungsOfManyCasesTakeFewTransactions() {
        watch.stop();
        var cases = referrals.receive("NATIONAL-HUB", 600);
        // Two hours more, in case the clocks of the zone change on the way.
        pass(Duration.ofDays(10).plusHours(2));

        var transactions = 0;
        while (watch.pass()) {
            transactions++;
        }

        assertThat(written(
                        "case_id = any(?)",
                        cases.stream().map(ReferralId::value).toList()))
                .isEqualTo(600 * (12 + 12 + 5 + 7));
        assertThat(transactions).isLessThanOrEqualTo((int) (written("detected_at = ?", clock.instant()) / 2_000 + 2));
        watch.start();
    }

    private long written(String which, Object value) {
        return database.read(
                        row -> row.getLong(1),
                        "select count(*) from rung_passed join stage_clock on id = clock_id where " + which,
                        value)
                .getFirst();
    }
}
