package dev.vigil.time;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vigil.delivery.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backends.class, initArgs = @ResourceArg(name = "database", value = "delivery"))
class SimulationClockResourceTest {

    @Inject
    InstantSource time;

    @Test
    void everyBeanGoesByTheClockThatWasSet() {
        var later = time.instant().plusSeconds(3600);

        given().contentType("application/json")
                .body("{\"at\":\"" + later + "\",\"rate\":0}")
                .put("/simulation/clock")
                .then()
                .statusCode(200);

        assertThat(time.instant()).isEqualTo(later);
        get("/simulation/clock").then().body("at", equalTo(later.toString())).body("rate", equalTo(0.0f));
    }

    @Test
    void goingBackIsRefused() {
        given().contentType("application/json")
                .body("{\"at\":\"1999-01-01T00:00:00Z\",\"rate\":0}")
                .put("/simulation/clock")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"));
    }
}
