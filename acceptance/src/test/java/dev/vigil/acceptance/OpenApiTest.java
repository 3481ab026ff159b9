package dev.vigil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.acceptance.Described.Example;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service describes itself truly: what its document shows as an example can be sent as it stands. */
@Order(5)
@ExtendWith(VigilExtension.class)
class OpenApiTest {

    /** Steers our clock and is there only in simulations. */
    private static final String SIMULATION = "/simulation";

    private static Vigil vigil;
    private static Stage stage;

    /** The examples are of our days, so time must have come as far. */
    @BeforeAll
    static void comeToThePresent(Vigil running) {
        vigil = running;
        stage = new Stage(vigil);
        vigil.moveTimeTo(InstantSource.system().instant());
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceHasADocumentAndAPageToTryIt(Described service) {
        var document = service.document(vigil);

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("info").path("description").asText()).isNotBlank();
        assertThat(document.path("paths").size()).isPositive();
        assertThat(vigil.api().getRaw(service.at(vigil, "/docs/")).expect(200).body())
                .containsIgnoringCase("swagger");
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestWithABodyHasAnExample(Described service) {
        var document = service.document(vigil);

        var shown = service.examples(document).stream()
                .map(example -> example.method() + " " + example.path())
                .toList();

        assertThat(service.withBody(document))
                .filteredOn(operation -> !operation.contains(SIMULATION))
                .isSubsetOf(shown);
    }

    static Stream<Example> examples() {
        return Stream.of(Described.values())
                .flatMap(service -> service.examples(service.document(vigil)).stream())
                .filter(example -> !example.path().startsWith(SIMULATION));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleIsTakenAsSent(Example example) {
        var answer = stage.send(example);

        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    @ParameterizedTest
    @EnumSource
    void healthIsUp(Described service) {
        for (String check : List.of("/q/health/ready", "/q/health/live")) {
            assertThat(vigil.get(service.at(vigil, check)).path("status").asText())
                    .isEqualTo("UP");
        }
    }

    @ParameterizedTest
    @EnumSource
    void metricsTellHowFarBehindAServiceIs(Described service) {
        var metrics =
                vigil.api().getRaw(service.at(vigil, "/q/metrics")).expect(200).body();

        assertThat(metrics)
                .contains(
                        "vigil_relay_lag_seconds",
                        "vigil_outbox_waiting",
                        "vigil_consumer_lag{",
                        "vigil_quarantine_depth");
        if (service == Described.TRACKING) assertThat(metrics).contains("vigil_oldest_unread_seconds");
    }
}
