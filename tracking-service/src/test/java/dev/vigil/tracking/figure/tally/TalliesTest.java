package dev.vigil.tracking.figure.tally;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.figure.tally.Sums.Choice;
import dev.vigil.tracking.figure.tally.Sums.Sum;
import dev.vigil.tracking.sql.Database;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sums that are kept and those that all timelines give from scratch agree, as at any instant. */
@TrackingTest
class TalliesTest {

    private static final List<String> MEASURES =
            List.of("hop", "integrity-heaping", "integrity-lowered", "integrity-period_end", "integrity-late_entries");

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Inject
    Sums sums;

    @Inject
    Tallies tallies;

    @Inject
    TallyFolding folding;

    @Inject
    CaseHistories histories;

    @Inject
    Database database;

    @Inject
    @All
    List<Measure> measures;

    private final Random random = new Random(20_131_127);

    @Test
    void sumsKeptWhileCasesChangeAreThoseOfAllTimelinesAsAtAnyInstant() {
        Officer.FORCE.isOfA("FORCE");
        var operation = "TALLIES-" + random.nextInt(1_000_000);
        var started = clock.instant();
        var cases = arrive(operation);
        for (var step = 0; step < 60; step++) {
            clock.set(clock.instant().plus(Duration.ofMinutes(random.nextInt(1, 1_500))), 0);
            change(cases.get(random.nextInt(cases.size())), step);
            if (random.nextInt(6) == 0) {
                folding.fold();
            }
        }

        for (var round = 0; round < 25; round++) {
            agree(operation, cases, anInstantSince(started));
        }
        agree(operation, cases, clock.instant());
    }

    private List<ReferralId> arrive(String operation) {
        return referrals.receive(IntStream.range(0, 14)
                .mapToObj(number -> referrals.received(
                        number % 2 == 0 ? "NATIONAL-HUB" : "FORCE-A",
                        operation,
                        clock.instant().minusSeconds(random.nextInt(100_000))))
                .toList());
    }

    /** Some of these are refused, as they do not fit the case; that changes nothing. */
    private void change(ReferralId referral, int step) {
        var officer = random.nextBoolean() ? Officer.HUB : Officer.FORCE;
        switch (random.nextInt(8)) {
            case 0 -> referrals.assess(referral, 100 + step, Band.values()[random.nextInt(5)]);
            case 1 -> officer.enters(referral, "opening", "{}");
            case 2 -> officer.enters(referral, "checks", "{\"check\":\"occupation\",\"facts\":[]}");
            case 3 -> officer.enters(referral, "actions", "{\"action\":\"warrant_needed\"}");
            case 4 ->
                officer.enters(
                        referral,
                        "decisions",
                        "{\"outcome\":\"15\",\"supervisor\":\"Test Oak\",\"reason\":\"because\"}");
            case 5 ->
                officer.enters(
                        referral, "actions", "{\"action\":\"arrest\",\"occurredAt\":\"%s\"}".formatted(earlier()));
            case 6 -> officer.enters(referral, "referrer-informed", "{}");
            default -> handOver(referral);
        }
    }

    private Instant earlier() {
        return clock.instant().minusSeconds(random.nextInt(50_000));
    }

    private void handOver(ReferralId referral) {
        var asked = Officer.HUB.requests("FORCE-A", List.of(referral), 1).extract();
        if (asked.statusCode() == 200 && random.nextBoolean()) {
            Officer.FORCE.post("/v1/handovers/" + asked.path("id") + "/acceptance", "{}");
        }
    }

    private Instant anInstantSince(Instant started) {
        var seconds = Duration.between(started, clock.instant()).toSeconds();
        return started.plusSeconds((long) (random.nextDouble() * seconds));
    }

    private void agree(String operation, List<ReferralId> cases, Instant at) {
        assertThat(kept(operation, at)).as("as at %s", at).isEqualTo(fromScratch(cases, at));
    }

    private Map<TallyKey, Amount> kept(String operation, Instant at) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sums.asAt(new Choice(MEASURES, List.of(), null, operation), at).stream()
                        .collect(toMap(Sum::key, Sum::amount)));
    }

    private Map<TallyKey, Amount> fromScratch(List<ReferralId> cases, Instant at) {
        var all = new HashMap<TallyKey, Amount>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (var history :
                    histories.of(cases.stream().map(ReferralId::value).toList())) {
                if (!history.instants().first().isAfter(at)) {
                    var known = history.knownAt(at);
                    measures.forEach(measure ->
                            measure.of(known).forEach((key, amount) -> all.merge(key, amount, Amount::plus)));
                }
            }
        });
        all.keySet().removeIf(key -> !MEASURES.contains(key.measure()));
        all.values().removeIf(Amount.NONE::equals);
        return all;
    }

    @Test
    void rebuildingTakesBackWhatDoesNotFollowFromTheTimelines() {
        Officer.FORCE.isOfA("FORCE");
        var operation = "REBUILT-" + random.nextInt(1_000_000);
        var cases = arrive(operation);
        var ids = new ArrayList<UUID>(cases.stream().map(ReferralId::value).toList());
        var before = QuarkusTransaction.requiringNew().call(() -> tallies.digests(ids));
        QuarkusTransaction.requiringNew()
                .run(() -> database.write(
                        "update tally_change set n = n + 1, folded = false where case_id = ?",
                        cases.getFirst().value()));
        assertThat(QuarkusTransaction.requiringNew().call(() -> tallies.digests(ids)))
                .isNotEqualTo(before);

        QuarkusTransaction.requiringNew().run(() -> tallies.rebuild(ids));

        assertThat(QuarkusTransaction.requiringNew().call(() -> tallies.digests(ids)))
                .isEqualTo(before);
    }
}
