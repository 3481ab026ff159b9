package dev.vigil.tracking.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.tracking.TrackingTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scenario through the API: both tables, the overview, and what it refuses. */
@TrackingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureResourceTest {

    private static final String FORCE = "FIGURES-FORCE";
    private static final String HUB = "FIGURES-HUB";

    @Inject
    DataSource database;

    @Inject
    Counting counting;

    @Inject
    ObjectMapper json;

    @BeforeAll
    void storeTheScenario() {
        var cases = new PastCases(database, counting);
        QuarkusTransaction.requiringNew().call(() -> {
            cases.store(SpadeCases.packages(FORCE));
            cases.store(SpadeCases.hubRecords(HUB));
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2013-12-31,  0,      ,  1, 34,  34, 1.000,    , .000, .029",
        "2014-03-31,  2,  97.0,  5, 28, 124,  .935,    , .057, .143",
        "2014-06-30,  5, 139.0,  9, 21, 215,  .827,    , .143, .257",
        "2014-08-31,  6, 156.5, 10, 19, 277,  .788,    , .171, .286",
        "2014-09-30, 16, 288.5, 12,  7, 307,  .338, 300, .457, .343",
        "2014-10-23, 21, 294.0, 14,  0,    ,  .000, 300, .600, .400"
    })
    void theForceTableComesOut(
            String asAt,
            long acted,
            Double completedMedian,
            long noMaterial,
            long open,
            Integer openAge,
            double survival,
            Integer curveMedian,
            double incidenceOfAction,
            double incidenceOfNoMaterial) {
        var figure = figure("first-action", "operation", FORCE, "asAt", asAt, "event", "action");

        assertThat(figure.received()).isEqualTo(35);
        assertThat(figure.missing()).isZero();
        assertThat(outcome(figure, "action").n()).isEqualTo(acted);
        assertThat(acted == 0 ? null : outcome(figure, "action").medianDays()).isEqualTo(completedMedian);
        assertThat(outcome(figure, Spade.NO_MATERIAL).n()).isEqualTo(noMaterial);
        assertThat(figure.open().n()).isEqualTo(open);
        assertThat(figure.open().breached()).isEqualTo(open);
        assertThat(figure.open().medianDays()).isEqualTo(openAge);
        assertThat(figure.open().p92Days()).isEqualTo(openAge);
        assertThat(figure.open().maxDays()).isEqualTo(openAge);
        assertThat(figure.curve().n()).isEqualTo(35);
        assertThat(figure.curve().survivalAtEnd()).isCloseTo(survival, within(0.0005));
        assertThat(figure.curve().median().days()).isEqualTo(curveMedian);
        assertThat(figure.curve().median().words())
                .isEqualTo(curveMedian == null ? "not reached" : curveMedian + " days");
        assertThat(incidence(figure, "action")).isCloseTo(incidenceOfAction, within(0.0005));
        assertThat(incidence(figure, Spade.NO_MATERIAL)).isCloseTo(incidenceOfNoMaterial, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-08-16, 2345,  31,    0",
        "2012-12-31, 2345, 168,    0",
        "2013-07-16, 2345, 365,    0",
        "2013-11-24, 2345, 496,    0",
        "2013-11-30,  837, 502, 1508"
    })
    void theHubTableComesOut(String asAt, long open, int age, long finished) {
        var figure = figure("hub-hold", "operation", HUB, "asAt", asAt);

        assertThat(figure.open().n()).isEqualTo(open);
        assertThat(figure.open().medianDays()).isEqualTo(age);
        assertThat(figure.open().p92Days()).isEqualTo(age);
        assertThat(figure.finished().n()).isEqualTo(finished);
        assertThat(figure.breaches()).isEqualTo(new Breaches(2345, Instant.parse("2012-07-19T09:00:00Z")));
        assertThat(figure.open().oldest()).hasSize(10);
    }

    @Test
    void nothingIsBreachedBeforeTheThirdDayIsOver() {
        var before = figure("hub-hold", "operation", HUB, "asAt", "2012-07-19T09:59:59+01:00");
        var after = figure("hub-hold", "operation", HUB, "asAt", "2012-07-19T10:00:00+01:00");

        assertThat(before.breaches()).isEqualTo(new Breaches(0, null));
        assertThat(before.open().withinLimit()).isEqualTo(2345);
        assertThat(after.breaches().n()).isEqualTo(2345);
        assertThat(after.open().breached()).isEqualTo(2345);
    }

    @Test
    void onTheLastOfAugustAllNineteenHaveAccessUnknown() {
        var open =
                figure("first-action", "operation", FORCE, "asAt", "2014-08-31").open();

        assertThat(open.n()).isEqualTo(19);
        assertThat(open.accessUnknown()).isEqualTo(19);
        assertThat(open.neverOpened()).isZero();
        assertThat(open.medianSeconds()).isEqualTo(277 * 86_400L + 12 * 3600 + 59 * 60 + 59);
        assertThat(figure("first-action", "operation", FORCE, "asAt", "2013-12-31")
                        .open()
                        .neverOpened())
                .isEqualTo(27);
    }

    @Test
    void firstReadsAreThoseOfTheScenario() {
        var finished =
                figure("unread", "operation", FORCE).finished().byOutcome().getFirst();

        assertThat(finished.p92Days()).isEqualTo(145);
        assertThat(List.of(finished.medianDays(), finished.minDays(), finished.maxDays()))
                .containsExactly(75.0, 5, 159);
    }

    @Test
    void theTenOldestComeFirstByStartAndReference() {
        var oldest = figure("first-action", "operation", FORCE, "asAt", "2014-08-31")
                .open()
                .oldest();

        assertThat(oldest).hasSize(10);
        assertThat(oldest.getFirst().senderReference()).isEqualTo(FORCE + "-EP-06");
        assertThat(oldest.getFirst().days()).isEqualTo(277);
        assertThat(oldest.getFirst().startedAt()).isEqualTo(Instant.parse("2013-11-27T10:00:00Z"));
    }

    @Test
    void aCohortThatIsChosenByItsEndHasNoCurveAndSaysWhy() {
        var closed = figure("first-action", "operation", FORCE, "closedFrom", "2014-09-01", "closedTo", "2014-09-30");

        assertThat(closed.finished().n()).isEqualTo(12);
        assertThat(closed.open().n()).isZero();
        assertThat(closed.curve()).isNull();
        assertThat(closed.incidence()).isEmpty();
        assertThat(closed.why()).contains("leaves out all who still wait");
    }

    @Test
    void whatWasReceivedInAPeriodStandsBesideWhatWasClosedInIt() {
        var received =
                figure("first-action", "operation", FORCE, "receivedFrom", "2014-09-01", "receivedTo", "2014-09-30");
        var closed = figure("first-action", "operation", FORCE, "closedFrom", "2014-09-01", "closedTo", "2014-09-30");

        assertThat(received.received()).isZero();
        assertThat(received.closedInPeriod()).isEqualTo(closed.finished());
        assertThat(received.closedInPeriod().n()).isEqualTo(12);
    }

    @Test
    void fewerThanTenHaveNoCurveAndTheFigureSaysWhy() {
        var nobody = figure("first-action", "operation", FORCE, "receivedTo", "2013-11-26");

        assertThat(nobody.received()).isZero();
        assertThat(nobody.curve()).isNull();
        assertThat(nobody.why()).isEqualTo("n = 0; a curve needs at least 10");
        assertThat(nobody.open().medianDays()).isNull();
    }

    @Test
    void everyFigureNamesItsDefinition() {
        var figure = figure("first-action", "operation", FORCE);

        given().get("/v1/definitions")
                .then()
                .statusCode(200)
                .body("figures.findAll { it.id == '" + figure.figure() + "' }.version", hasItem(figure.version()))
                .body("clocks.find { it.id == 'first-action' }.limits.HIGH", equalTo("7d"))
                .body("clocks.find { it.id == 'acknowledge' }.limit", equalTo("1wd"))
                .body("jurisdiction", equalTo("england-wales"));
    }

    @Test
    void theOverviewSaysWhatTheFiguresSay() {
        var overview = given().queryParam("operation", FORCE)
                .queryParam("asAt", "2014-08-31")
                .get("/v1/overview")
                .as(Overview.class);
        var early = given().queryParam("operation", FORCE)
                .queryParam("asAt", "2013-12-11T07:00:00Z")
                .get("/v1/overview")
                .as(Overview.class);
        var later = given().queryParam("operation", FORCE)
                .queryParam("asAt", "2014-09-30")
                .get("/v1/overview")
                .as(Overview.class);

        assertThat(overview.open()).isEqualTo(19);
        assertThat(overview.breached()).isEqualTo(19);
        assertThat(overview.neverOpened()).isEqualTo(new Overview.NeverOpened(0, null));
        assertThat(overview.medianToFirstAction().words()).isEqualTo("not reached");
        // 14 days from 27 November end three hours later
        assertThat(early.dueSoon()).isEqualTo(new Overview.DueSoon(4, 35));
        assertThat(early.breached()).isZero();
        assertThat(early.neverOpened().n()).isEqualTo(33);
        assertThat(early.neverOpened().oldest().days()).isEqualTo(13);
        assertThat(later.medianToFirstAction().days()).isEqualTo(300);
        assertThat(later.medianToFirstAction().lowerDays()).isBetween(200, 300);
        assertThat(later.byBand())
                .singleElement()
                .satisfies(band -> assertThat(band.n()).isEqualTo(7));
    }

    @Test
    void anUnknownClockIsRefusedWithTheListOfClocks() {
        given().get("/v1/figures/first-acton")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("first-action, unread, hub-hold, acknowledge, access-check"));
    }

    @ParameterizedTest
    @CsvSource({
        "asAt, 31.08.2014",
        "asAt, 2014-02-30",
        "asAt, 20245-01-01",
        "asAt, 2014-08-31T10:00",
        "asAt, 2031-01-01",
        "receivedFrom, yesterday",
        "closedTo, 2014-13-01",
        "band, SEVERE",
        "source, friend"
    })
    void aParameterThatCannotBeReadIsNamed(String parameter, String value) {
        for (var place : List.of("/v1/figures/first-action", "/v1/overview")) {
            given().queryParam(parameter, value)
                    .get(place)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"))
                    .body("errors.parameter", hasItem(parameter))
                    .body("errors[0].detail", containsString(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "first-action, acton, 400",
        "first-action, not_prioritised, 400",
        "first-action, any, 200",
        "first-action, 15, 200",
        "unread, opened, 200",
        "unread, action, 400"
    })
    void aCurveWaitsOnlyForWhatCanStopItsClock(String clock, String event, int status) {
        given().queryParam("event", event).get("/v1/figures/" + clock).then().statusCode(status);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        given().queryParam("asAt", "then")
                .queryParam("receivedFrom", "2014-09-30")
                .queryParam("receivedTo", "2014-09-01")
                .get("/v1/figures/first-action")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("asAt", "receivedTo")));
    }

    @Test
    void theDocumentShowsAnswersAsTheyAre() throws JsonProcessingException {
        var shown = json.readValue(Examples.TIME_TO_STOP, TimeToStop.class);
        var real = figure("first-action", "operation", FORCE, "asAt", "2014-08-31", "event", "action");
        var overview = json.readValue(Examples.OVERVIEW, Overview.class);

        assertThat(shown.finished()).isEqualTo(real.finished());
        assertThat(shown.open().medianSeconds()).isEqualTo(real.open().medianSeconds());
        assertThat(shown.open().byBand()).isEqualTo(real.open().byBand());
        assertThat(shown.open().byStage()).isEqualTo(real.open().byStage());
        assertThat(shown.curve().median()).isEqualTo(real.curve().median());
        assertThat(shown.curve().points().getFirst())
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 0.0005 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(real.curve().points().stream()
                        .filter(point -> point.day() == 76)
                        .findFirst()
                        .orElseThrow());
        assertThat(shown.breaches().n()).isEqualTo(real.breaches().n());
        assertThat(shown.breaches().firstAt()).isEqualTo(real.breaches().firstAt());
        assertThat(overview.byBand()).isEqualTo(real.open().byBand());
    }

    private static TimeToStop figure(String clock, String... parameters) {
        var request = given();
        for (var i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/figures/" + clock)
                .then()
                .statusCode(200)
                .extract()
                .as(TimeToStop.class);
    }

    private static Finished.Outcome outcome(TimeToStop figure, String kind) {
        return figure.finished().byOutcome().stream()
                .filter(outcome -> outcome.kind().equals(kind))
                .findFirst()
                .orElse(new Finished.Outcome(kind, 0, 0, 0, 0, 0));
    }

    private static double incidence(TimeToStop figure, String kind) {
        return figure.incidence().stream()
                .filter(incidence -> incidence.kind().equals(kind))
                .mapToDouble(Incidence::atEnd)
                .sum();
    }
}
