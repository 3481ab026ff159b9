package dev.vigil.tracking.screen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.TrackingTest;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@TrackingTest
class ControlRoomPageTest {

    private static final Pattern STREAM = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Arrivals arrivals;

    @Inject
    SimulatedClock clock;

    @TestHTTPResource("/")
    URI address;

    @Test
    void referralThatTriageHasNotSeenIsOnThePageAsUnassessedAndNeverOpened() {
        var reference = reference();
        arrivals.receive(reference, "OP-" + reference);

        var page = page("/?operation=OP-" + reference);

        assertThat(row(page, reference))
                .contains("Not assessed")
                .contains("Never opened")
                .contains("NATIONAL-HUB");
        assertThat(page).contains("Triage has not assessed this referral yet");
    }

    @Test
    void assessmentExplainsItselfAndCannotSmuggleMarkup() {
        var reference = reference();
        arrivals.assess(arrivals.receive(reference, "OP-" + reference), Band.HIGH);

        var page = page("/?operation=OP-" + reference);

        assertThat(row(page, reference)).contains("High");
        assertThat(page)
                .contains("A child lives with the &lt;subject&gt;")
                .contains("What is the subject&#39;s occupation?")
                .contains("Policy national 2026-11");
    }

    @Test
    void everyPageForbidsForeignAndInlineScriptAndStyle() {
        var reference = reference();
        arrivals.receive(reference, "OP-" + reference);

        for (var path :
                new String[] {"/", "/cases/" + reference, "/definitions", "/operations", "/operations/OP-" + reference
                }) {
            var answer = given().get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo(
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                    + " connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            assertThat(answer.body().asString())
                    .doesNotContain("style=", "<style", "javascript:", "http://", "https://")
                    .doesNotContainPattern("<script(?![^>]* src=\"/)")
                    .doesNotContainPattern("\\son[a-z]+=\"");
        }
    }

    @Test
    void scriptStyleAndFontAreOurOwn() {
        var page = page("/");

        var script = Pattern.compile("<script[^>]* src=\"(/[^\"]+)\"").matcher(page);
        var style = Pattern.compile("<link[^>]* href=\"(/[^\"]+\\.css)\"").matcher(page);
        assertThat(script.find() && style.find()).isTrue();
        given().get(script.group(1)).then().statusCode(200);
        assertThat(given().get(style.group(1)).body().asString())
                .contains("@font-face")
                .doesNotContain("//fonts");
    }

    @Test
    void pageIsNarrowedToAnOperation() {
        var inside = reference();
        var outside = reference();
        var operation = "OP-" + inside;
        arrivals.receive(inside, operation);
        arrivals.receive(outside, "OTHER");

        var page = page("/?operation=" + operation);

        assertThat(page).contains("wait-" + inside).doesNotContain("wait-" + outside);
        assertThat(page).contains("<option value=\"" + operation + "\" selected");
    }

    @Test
    void operationHasAPageOfItsOwnAsAtAnyDay() {
        var reference = reference();
        arrivals.receive(reference, "OP-" + reference);

        assertThat(page("/operations")).contains("<a href=\"/operations/OP-" + reference + "\">");
        assertThat(page("/operations/OP-" + reference))
                .contains("Received</th>")
                .contains("NATIONAL-HUB");
        assertThat(page("/operations/OP-" + reference + "?asAt=2001-01-01"))
                .contains("As at the end of 1 January 2001");
        assertThat(page("/operations/OP-" + reference + "?asAt=")).contains("aria-current=\"page\">Operations");
        given().get("/operations/OP-" + reference + "?asAt=soon").then().statusCode(400);
        given().get("/operations/NO-SUCH").then().statusCode(404);
    }

    @Test
    void caseSaysWhereTheWorkStands() {
        var reference = reference();
        var id = arrivals.receive(reference, null);
        Officer.HUB
                .post("/v1/cases/" + id + "/children", "{\"safety\":\"AT_RISK\"}")
                .statusCode(200);

        assertThat(page("/cases/" + reference))
                .contains("Where the work stands")
                .contains("whoever has the duty of NATIONAL-HUB")
                .contains("1 at risk, 1 to be shared with children&#39;s services");
    }

    @Test
    void addressThatIsNoneIsRefusedByName() {
        given().get("/?operation=%3Cscript%3E").then().statusCode(400);
        given().get("/cases/R-NONE").then().statusCode(404);
    }

    @Test
    void referralIsOnAnOpenPageBeforeItIsReloaded() throws Exception {
        var operation = "OP-" + reference();
        try (var stream = follow("/?operation=" + operation, null)) {
            var reference = reference();
            arrivals.receive(reference, operation);

            var message = stream.until(said -> said.is("worst") && said.data().contains(reference), SOON);

            assertThat(message.data()).contains("Not assessed");
        }
    }

    @Test
    void changeBetweenThePageAndItsStreamIsNotMissed() throws Exception {
        var operation = "OP-" + reference();
        try (var other = follow("/?operation=" + operation, null)) {
            var page = page("/?operation=" + operation);
            var reference = reference();
            arrivals.receive(reference, operation);
            other.until(said -> said.is("worst") && said.data().contains(reference), SOON);

            try (var late = open(streamOf(page), null)) {
                late.until(said -> said.is("worst") && said.data().contains(reference), SOON);
            }
        }
    }

    @Test
    void interruptedStreamGoesOnAfterTheLastIdItHad() throws Exception {
        var operation = "OP-" + reference();
        var page = page("/?operation=" + operation);
        var cut = open(streamOf(page), null);
        try (var keeper = open(streamOf(page), null)) {
            var first = reference();
            arrivals.receive(first, operation);
            var last = cut.until(said -> said.is("queue"), SOON).id();
            cut.close();
            keeper.until(said -> said.is("queue"), SOON);
            var second = reference();
            arrivals.receive(second, operation);
            keeper.until(said -> said.is("worst") && said.data().contains(second), SOON);

            try (var resumed = open(streamOf(page), last)) {
                var heard = resumed.until(said -> said.is("worst"), SOON);
                assertThat(heard.data()).contains(second);
                assertThat(resumed.heard()).noneMatch(said -> said.is("reload"));
            }
        }
    }

    @Test
    void pageThatDoesNotReadHoldsUpNobody() throws Exception {
        var operation = "OP-" + reference();
        var page = page("/?operation=" + operation);
        try (var stalled = ServerSentEvents.stalled(address.resolve(streamOf(page)));
                var lively = open(streamOf(page), null)) {
            for (int open = 1; open <= 12; open++) {
                arrivals.receive(reference(), operation);
                var figure = "<dd class=\"big\">" + open + "</dd>";
                lively.until(said -> said.is("strip") && said.data().contains(figure), SOON);
            }
            assertThat(stalled.heard()).isEmpty();
        }
    }

    @Test
    void pageOfAnEarlierStartOfTheServiceIsToldToReload() throws Exception {
        try (var stream = open("/stream?at=earlier-7", null)) {
            stream.until(said -> said.is("reload"), SOON);
        }
    }

    @Test
    void streamSaysWhatTimeItIsAndHowOldItsFiguresAre() throws Exception {
        try (var stream = follow("/", null)) {
            var pulse = stream.until(said -> said.is("pulse"), SOON);

            assertThat(pulse.data())
                    .contains("\"now\":\"" + clock.instant())
                    .contains("\"rate\":0.0")
                    .contains("\"asOf\":");
        }
    }

    private ServerSentEvents follow(String page, String lastId) throws Exception {
        return open(streamOf(page(page)), lastId);
    }

    private ServerSentEvents open(String stream, String lastId) throws Exception {
        return ServerSentEvents.open(address.resolve(stream), lastId);
    }

    private static String streamOf(String page) {
        var address = STREAM.matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1).replace("&amp;", "&");
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().body().asString();
    }

    private static String row(String page, String reference) {
        var from = page.indexOf("wait-" + reference);
        assertThat(from).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static String reference() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
    }
}
