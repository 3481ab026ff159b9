package dev.vigil.tracking.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vigil.delivery.Backends;
import dev.vigil.tracking.figure.Spade;
import dev.vigil.tracking.operation.OperationTotals.Held;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "tracking"))
class OperationResourceTest {

    private static final Instant DAY_1 = Instant.parse("2025-03-03T10:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2025-03-04T10:00:00Z");
    private static final Instant DAY_3 = Instant.parse("2025-03-05T10:00:00Z");

    @Inject
    DataSource database;

    @Test
    void theTotalsOfTheScenarioComeOut() throws SQLException {
        var entries = new PastEntries(database, "TOTALS-FORCE");
        entries.unit("FORCE-A");
        for (var row : Spade.packages()) {
            store(entries, row);
        }

        assertThat(totals("TOTALS-FORCE", "2014-10-23"))
                .usingRecursiveComparison()
                .ignoringFields("asAt", "units")
                .isEqualTo(new OperationTotals(
                        "TOTALS-FORCE", null, 35, 35, 0, 14, 21, 21, 16, 3, 2, 1, 18, 21, List.of()));
        assertThat(totals("TOTALS-FORCE", "2014-08-31"))
                .usingRecursiveComparison()
                .ignoringFields("asAt", "units")
                .isEqualTo(
                        new OperationTotals("TOTALS-FORCE", null, 35, 35, 0, 10, 6, 6, 5, 2, 2, 0, 4, 25, List.of()));
        assertThat(totals("TOTALS-FORCE", "2013-12-31").units()).containsExactly(new Held("FORCE-A", 35, 8, 27, 0, 34));
        assertThat(totals("TOTALS-FORCE", "2013-11-26").received()).isZero();
    }

    private static void store(PastEntries entries, Map<String, String> row) throws SQLException {
        var closed = at(row, "closed_no_material");
        var acted = at(row, "warrant") == null ? at(row, "other_action") : at(row, "warrant");
        entries.new Timeline(at(row, "received"), "FORCE-A")
                .add("referral.opened", at(row, "first_read"), "{}")
                .material(
                        row.get("material").equals("yes") ? acted : closed,
                        row.get("material").equals("yes") ? "YES" : "NO_CHECKED")
                .action(at(row, "warrant"), "warrant_executed")
                .action(at(row, "other_action"), "visit")
                .action(at(row, "arrest"), "arrest")
                .decided(at(row, "charge"), "1")
                .decided(at(row, "nfa"), "15")
                .decided(closed, Spade.NO_MATERIAL)
                .add("case.closed", closed, "{\"outcome\": \"" + Spade.NO_MATERIAL + "\"}");
    }

    private static Instant at(Map<String, String> row, String column) {
        LocalDate day = Spade.date(row, column);
        return day == null ? null : Spade.ten(day);
    }

    @Test
    void casesAreCountedAndNotEvents() throws SQLException {
        var entries = new PastEntries(database, "TOTALS-TWICE");
        entries.new Timeline(DAY_1, "NATIONAL-HUB")
                .action(DAY_2, "arrest")
                .action(DAY_3, "arrest")
                .decided(DAY_2, "15")
                .decided(DAY_3, "1");

        var totals = totals("TOTALS-TWICE", "2025-03-05");

        assertThat(totals.arrests()).isEqualTo(1);
        assertThat(totals.actedOn()).isEqualTo(1);
        assertThat(totals.charged()).isEqualTo(1);
        assertThat(totals.noFurtherAction()).isZero();
    }

    @Test
    void theLatestKnownAnswerCountsAndSilenceTakesNothingBack() throws SQLException {
        var entries = new PastEntries(database, "TOTALS-MATERIAL");
        entries.new Timeline(DAY_1, "NATIONAL-HUB").material(DAY_2, "YES").material(DAY_3, "UNKNOWN");
        entries.new Timeline(DAY_1, "NATIONAL-HUB").material(DAY_2, "YES").material(DAY_3, "NO_CHECKED");

        assertThat(totals("TOTALS-MATERIAL", "2025-03-04").withMaterial()).isEqualTo(2);
        assertThat(totals("TOTALS-MATERIAL", "2025-03-05").withMaterial()).isEqualTo(1);
    }

    @Test
    void aReopenedCaseIsOpenAgain() throws SQLException {
        var entries = new PastEntries(database, "TOTALS-REOPENED");
        entries.new Timeline(DAY_1, "NATIONAL-HUB")
                .add("case.closed", DAY_2, "{}")
                .add("case.reopened", DAY_3, "{}");

        assertThat(totals("TOTALS-REOPENED", "2025-03-04").open()).isZero();
        assertThat(totals("TOTALS-REOPENED", "2025-03-05").open()).isEqualTo(1);
    }

    @Test
    void aCaseCountsForWhoeverAcceptedItLast() throws SQLException {
        var entries = new PastEntries(database, "TOTALS-UNITS");
        entries.new Timeline(DAY_1, "NATIONAL-HUB").add("handover.accepted", DAY_2, "{\"by\": \"FORCE-A\"}");
        entries.new Timeline(DAY_1, "NOBODY-KNOWS");

        assertThat(totals("TOTALS-UNITS", "2025-03-03").units())
                .containsExactly(new Held("NATIONAL-HUB", 2, 0, 2, 0, 2));
        assertThat(totals("TOTALS-UNITS", "2025-03-04").units())
                .containsExactly(new Held("FORCE-A", 1, 0, 1, 0, 1), new Held("NATIONAL-HUB", 1, 0, 1, 0, 1));
    }

    @Test
    void anOperationThatNobodyNamedIsNotFound() {
        given().get("/v1/operations/NO-SUCH")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("NO-SUCH"));
    }

    @Test
    void aDateThatCannotBeReadIsNamed() {
        given().queryParam("asAt", "23 October")
                .get("/v1/operations/TOTALS-FORCE")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("asAt"));
    }

    private static OperationTotals totals(String operation, String asAt) {
        return given().queryParam("asAt", asAt)
                .get("/v1/operations/" + operation)
                .then()
                .statusCode(200)
                .extract()
                .as(OperationTotals.class);
    }
}
