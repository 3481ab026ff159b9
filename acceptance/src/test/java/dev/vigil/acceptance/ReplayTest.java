package dev.vigil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vigil.local.replay.Act;
import dev.vigil.local.replay.Pace;
import dev.vigil.local.replay.Replay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published figure of the scenario, though each process is killed once on the way. */
@Order(1)
@ExtendWith(VigilExtension.class)
class ReplayTest {

    private static final String HUB = "SPADE-HUB";
    private static final String FORCE = "SPADE-FORCE-A";
    private static final String WHAT_IF = "SPADE-WHAT-IF";
    private static final String NO_MATERIAL = "no_indecent_material_identified";

    private static Vigil vigil;
    private static Seen seen;
    private static Killer killer;

    @BeforeAll
    static void play(Vigil running) {
        vigil = running;
        long seed = Long.getLong("vigil.seed", 20141023L);
        System.out.println("-Dvigil.seed=" + seed);
        seen = new Seen(vigil);
        killer = new Killer(vigil, seed);
        try (var replay = new Replay(vigil.target(), Pace.JUMP, Watchers.of(killer, seen))) {
            replay.play();
        }
    }

    @Test
    void everyProcessWasKilledInTheMiddle() {
        assertThat(killer.killed()).containsExactlyInAnyOrder(Part.values());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            2013-12-31 |  34 |  0 |     - |  1 | 34 |  34 | 1.000 | not reached | 0.000 | 0.029
            2014-03-31 | 124 |  2 |  97.0 |  5 | 28 | 124 | 0.935 | not reached | 0.057 | 0.143
            2014-06-30 | 215 |  5 | 139.0 |  9 | 21 | 215 | 0.827 | not reached | 0.143 | 0.257
            2014-08-31 | 277 |  6 | 156.5 | 10 | 19 | 277 | 0.788 | not reached | 0.171 | 0.286
            2014-09-30 | 307 | 16 | 288.5 | 12 |  7 | 307 | 0.338 | 300         | 0.457 | 0.343
            2014-10-23 | 330 | 21 | 294.0 | 14 |  0 |   - | 0.000 | 300         | 0.600 | 0.400
            """)
    void forceShowsOnEachDateWhatTheScenarioSays(
            String date,
            int day,
            int acted,
            BigDecimal completedOnlyMedian,
            int noMaterial,
            int open,
            Integer openAge,
            BigDecimal survival,
            String curveMedian,
            BigDecimal incidenceOfAction,
            BigDecimal incidenceOfNoMaterial) {
        for (var figure : List.of(seen.figure(FORCE, date), asAt(date, "first-action", FORCE))) {
            assertThat(figure.path("received").asInt()).isEqualTo(35);
            assertThat(figure.path("missing").asInt(-1)).isZero();
            assertThat(outcome(figure, "action").path("n").asInt()).isEqualTo(acted);
            assertThat(decimal(outcome(figure, "action").path("medianDays"), 1)).isEqualTo(completedOnlyMedian);
            assertThat(outcome(figure, NO_MATERIAL).path("n").asInt()).isEqualTo(noMaterial);
            assertThat(figure.path("finished").path("n").asInt()).isEqualTo(acted + noMaterial);
            assertOpen(figure, open, openAge);
            assertThat(openAge == null ? day : openAge).isEqualTo(day);
            var curve = figure.path("curve");
            assertThat(decimal(curve.path("survivalAtEnd"), 3)).isEqualTo(survival);
            assertThat(curve.path("median").path("words").asText()).contains(curveMedian);
            assertThat(curve.path("median").path("reached").asBoolean()).isEqualTo(!curveMedian.equals("not reached"));
            assertThat(incidence(figure, "action")).isEqualTo(incidenceOfAction);
            assertThat(incidence(figure, NO_MATERIAL)).isEqualTo(incidenceOfNoMaterial);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2012-08-16 | 2345 |  31 |    0
            2012-12-31 | 2345 | 168 |    0
            2013-07-16 | 2345 | 365 |    0
            2013-11-24 | 2345 | 496 |    0
            2013-11-30 |  837 | 502 | 1508
            """)
    void hubShowsOnEachDateWhatTheScenarioSays(String date, int open, int age, int finished) {
        for (var figure : List.of(seen.figure(HUB, date), asAt(date, "hub-hold", HUB))) {
            assertThat(figure.path("received").asInt()).isEqualTo(2345);
            assertThat(figure.path("missing").asInt(-1)).isZero();
            assertOpen(figure, open, age);
            assertThat(figure.path("finished").path("n").asInt()).isEqualTo(finished);
            assertThat(figure.path("breaches").path("firstAt").asText()).isEqualTo("2012-07-19T09:00:00Z");
        }
    }

    @Test
    void aCompletedOnlyReportHidesNineteenThatWaitWithAccessUnknown() {
        for (var figure : List.of(seen.figure(FORCE, "2014-08-31"), asAt("2014-08-31", "first-action", FORCE))) {
            assertThat(figure.path("open").path("n").asInt()).isEqualTo(19);
            assertThat(figure.path("open").path("accessUnknown").asInt()).isEqualTo(19);
        }
    }

    @Test
    void nobodyOpenedTheHubsRecords() {
        var figure = seen.figure(HUB, "2013-11-24");

        assertThat(figure.path("open").path("neverOpened").asInt()).isEqualTo(2345);
        assertThat(figure.path("open").path("oldest")).hasSize(10);
    }

    @Test
    void firstReadTookAMedianOf75Days() {
        var opened = asAt("2014-10-23", "unread", FORCE).path("finished");

        assertThat(opened.path("n").asInt()).isEqualTo(35);
        var kind = opened.path("byOutcome").path(0);
        assertThat(kind.path("medianDays").asInt()).isEqualTo(75);
        assertThat(kind.path("p92Days").asInt()).isEqualTo(145);
        assertThat(kind.path("minDays").asInt()).isEqualTo(5);
        assertThat(kind.path("maxDays").asInt()).isEqualTo(159);
    }

    @Test
    void totalsOfTheLastDateAreThePublishedOnes() {
        var totals = vigil.get(vigil.tracking("/v1/operations/%s?asAt=2014-10-23".formatted(FORCE)));

        assertThat(totals.path("received").asInt()).isEqualTo(35);
        assertThat(totals.path("opened").asInt()).isEqualTo(35);
        assertThat(totals.path("neverOpened").asInt(-1)).isZero();
        assertThat(totals.path("noMaterial").asInt()).isEqualTo(14);
        assertThat(totals.path("withMaterial").asInt()).isEqualTo(21);
        assertThat(totals.path("actedOn").asInt()).isEqualTo(21);
        assertThat(totals.path("warrants").asInt()).isEqualTo(16);
        assertThat(totals.path("arrests").asInt()).isEqualTo(3);
        assertThat(totals.path("charged").asInt()).isEqualTo(2);
        assertThat(totals.path("noFurtherAction").asInt()).isEqualTo(1);
        assertThat(totals.path("underInvestigation").asInt()).isEqualTo(18);
    }

    @Test
    void theMismatchNamesExactlyTheThreeThatTheReceiverLacks() {
        var own = seen.acts(Act.Reconcile.class).getFirst();
        var sent = seen.acts(Act.HandOver.class).stream()
                .filter(it -> it.to().equals(own.unit()))
                .findFirst()
                .orElseThrow();
        var lacking = sent.references().stream()
                .filter(reference -> !own.ownList().contains(reference))
                .toList();

        var alerts = vigil.alerts("MANIFEST_MISMATCH");

        assertThat(own.ownList()).hasSize(12);
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().path("count").asInt()).isEqualTo(3);
        assertThat(alerts.getFirst().path("referrals").findValuesAsText("senderReference"))
                .containsExactlyInAnyOrderElementsOf(lacking);
    }

    @Test
    void aRejectedHandoverLeavesTheHubsClockRunning() {
        var offered = seen.acts(Act.HandOver.class).getFirst().references().getFirst();
        var caseFile = vigil.findCase("ca-toronto", offered).orElseThrow();
        var types = vigil.timeline(caseFile).findValuesAsText("type");

        assertThat(types).filteredOn("handover.rejected"::equals).hasSize(2);
        assertThat(clock(caseFile, "hub-hold").path("startedAt").asText()).isEqualTo("2012-07-16T09:00:00Z");
        assertThat(clock(caseFile, "hub-hold").path("stoppedAt").asText()).startsWith("2013-11-2");
    }

    @Test
    void unknownOccupationHasAFloorAndACheckThatIsDueOnDayTwo() {
        var onDayZero = seen.caseFile("EP-17", "2013-11-27");

        assertThat(onDayZero.path("band").asText()).isEqualTo("MEDIUM");
        assertThat(onDayZero.path("accessUnknown").asBoolean()).isTrue();
        assertThat(clock(onDayZero, "access-check").path("dueAt").asText()).isEqualTo("2013-11-29T10:00:00Z");
    }

    @Test
    void theCheckRaisesTheBandAndCountsTheLimitFromReceipt() {
        var before = seen.caseFile("EP-17", "2014-08-31");
        var after = seen.caseFile("EP-17", "2014-09-30");

        assertThat(before.path("band").asText()).isEqualTo("MEDIUM");
        assertThat(after.path("band").asText()).isEqualTo("HIGH");
        assertThat(clock(after, "first-action").path("dueAt").asText()).isEqualTo("2013-12-04T10:00:00Z");
        assertThat(clock(after, "first-action").path("breached").asBoolean()).isTrue();
    }

    @Test
    void hadTheCheckBeenMadeWhenDueActionWouldHaveBeenDueOnDaySeven() {
        var dayZero = seen.caseFile("EP-17-WHAT-IF", "2013-11-27");
        var dayTwo = seen.caseFile("EP-17-WHAT-IF", "2013-11-29");
        var afterwards = vigil.findCase("national-hub", "EP-17-WHAT-IF").orElseThrow();

        assertThat(dayZero.path("band").asText()).isEqualTo("MEDIUM");
        assertThat(dayTwo.path("band").asText()).isEqualTo("HIGH");
        assertThat(dayTwo.path("operation").asText()).isEqualTo(WHAT_IF);
        assertThat(clock(dayTwo, "first-action").path("dueAt").asText()).isEqualTo("2013-12-04T10:00:00Z");
        assertThat(clock(afterwards, "first-action").path("stoppedAt").asText()).isEqualTo("2013-12-03T10:00:00Z");
        assertThat(clock(afterwards, "first-action").path("breached").asBoolean())
                .isFalse();
    }

    private static JsonNode asAt(String date, String clock, String operation) {
        return vigil.figure(clock, operation, "&asAt=" + date);
    }

    private static void assertOpen(JsonNode figure, int open, Integer age) {
        assertThat(figure.path("open").path("n").asInt()).isEqualTo(open);
        for (String field : List.of("medianDays", "p92Days", "maxDays")) {
            var value = figure.path("open").path(field);
            if (age == null) assertThat(value.isNumber()).isFalse();
            else assertThat(value.asInt()).as(field).isEqualTo(age);
        }
    }

    private static JsonNode outcome(JsonNode figure, String kind) {
        return ofKind(figure.path("finished").path("byOutcome"), kind);
    }

    /** A kind that has not happened yet has no curve, and an incidence of nothing. */
    private static BigDecimal incidence(JsonNode figure, String kind) {
        var found = ofKind(figure.path("incidence"), kind);
        return found.isMissingNode() ? new BigDecimal("0.000") : decimal(found.path("atEnd"), 3);
    }

    private static JsonNode ofKind(JsonNode list, String kind) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path("kind").asText().equals(kind))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static BigDecimal decimal(JsonNode number, int scale) {
        return number.isNumber() ? number.decimalValue().setScale(scale, RoundingMode.HALF_UP) : null;
    }

    static JsonNode clock(JsonNode caseFile, String clock) {
        return StreamSupport.stream(caseFile.path("clocks").spliterator(), false)
                .filter(each -> each.path("clock").asText().equals(clock))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + clock + " in " + caseFile));
    }
}
