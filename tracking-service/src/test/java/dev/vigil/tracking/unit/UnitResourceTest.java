package dev.vigil.tracking.unit;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vigil.tracking.Officer;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@TrackingTest
class UnitResourceTest {

    @Inject
    Database database;

    @Test
    void hubExistsFromTheStart() {
        get("/v1/units").then().statusCode(200).body("find { it.code == 'NATIONAL-HUB' }.kind", equalTo("HUB"));
    }

    @Test
    void unitIsMadeKnownAndChangedByTheSameRequest() {
        Officer.HUB
                .put("/v1/units/AREA-1", "{\"name\":\"Area One\",\"kind\":\"AREA\"}")
                .statusCode(200);

        Officer.HUB
                .put("/v1/units/AREA-1", "{\"name\":\"Area 1\",\"kind\":\"AREA\",\"parent\":\"NATIONAL-HUB\"}")
                .statusCode(200)
                .body("parent", equalTo("NATIONAL-HUB"));

        get("/v1/units").then().body("findAll { it.code == 'AREA-1' }.name", hasItem("Area 1"));
    }

    @Test
    void unitIsNeverPartOfItself() {
        for (var code : new String[] {"LOOP-1", "LOOP-2", "LOOP-3"}) {
            Officer.HUB
                    .put("/v1/units/" + code, "{\"name\":\"Loop\",\"kind\":\"AREA\"}")
                    .statusCode(200);
        }
        partOf("LOOP-1", "LOOP-2").statusCode(200);
        partOf("LOOP-2", "LOOP-3").statusCode(200);

        partOf("LOOP-3", "LOOP-1").statusCode(400).body("errors[0].pointer", equalTo("/parent"));
        partOf("LOOP-3", "LOOP-3").statusCode(400).body("errors[0].pointer", equalTo("/parent"));
        partOf("LOOP-1", "LOOP-3").statusCode(200);
    }

    private static ValidatableResponse partOf(String code, String parent) {
        return Officer.HUB.put(
                "/v1/units/" + code, "{\"name\":\"Loop\",\"kind\":\"AREA\",\"parent\":\"" + parent + "\"}");
    }

    @Test
    void databaseItselfRefusesAUnitThatIsPartOfItself() {
        Officer.HUB
                .put("/v1/units/KNOT", "{\"name\":\"Knot\",\"kind\":\"AREA\"}")
                .statusCode(200);

        assertThatThrownBy(() -> database.write("update unit set parent = 'KNOT' where code = 'KNOT'"))
                .hasMessageContaining("part of itself");
    }

    @Test
    void codeAndParentAreChecked() {
        Officer.HUB
                .put("/v1/units/area-1", "{\"name\":\"Area\",\"kind\":\"AREA\"}")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("code"));
        Officer.HUB
                .put("/v1/units/AREA-2", "{\"name\":\"Area\",\"kind\":\"AREA\",\"parent\":\"ATLANTIS\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"));
        Officer.HUB
                .put("/v1/units/AREA-2", "{\"name\":\"Area\",\"kind\":\"PLANET\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
    }
}
