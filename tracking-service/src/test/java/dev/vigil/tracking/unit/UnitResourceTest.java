package dev.vigil.tracking.unit;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vigil.tracking.Officer;
import dev.vigil.tracking.TrackingTest;
import org.junit.jupiter.api.Test;

@TrackingTest
class UnitResourceTest {

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
