package dev.vigil.tracking.casefile;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@TrackingTest
class CaseSearchTest {

    private static final int PAGE = 7;

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Inject
    Database database;

    @Inject
    TallyFolds folds;

    /** Field complaint 57: the queue did not follow what happened. */
    @Test
    void pagesShowEachCaseOnceWhileOthersComeChangeAndLeave() {
        new Officer("Test Elm", "SEARCH-TEAM").isOfA("TEAM");
        var random = new Random(1);
        var there = receive("SEARCH-TEAM", "PAGES", 60);
        var seen = new ArrayList<String>();
        String next = null;

        do {
            var page = get("/v1/cases?operation=PAGES&unit=SEARCH-TEAM&limit=" + PAGE
                            + (next == null ? "" : "&after=" + next))
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("cases.id"));
            next = page.extract().path("next");
            receive("SEARCH-TEAM", "PAGES", 3);
            referrals.assess(there.get(random.nextInt(there.size())), 1, Band.HIGH);
        } while (next != null);

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(there.stream().map(ReferralId::toString).toList());
    }

    @Test
    void aUnitShowsTheCasesOfTheUnitsBelowItInOneOrder() {
        new Officer("Test Elm", "SEARCH-FORCE").isOfA("FORCE");
        below("SEARCH-AREA", "AREA", "SEARCH-FORCE");
        below("SEARCH-SQUAD", "TEAM", "SEARCH-AREA");
        receive("SEARCH-FORCE", "BELOW", 3);
        receive("SEARCH-AREA", "BELOW", 3);
        receive("SEARCH-SQUAD", "BELOW", 3);

        var first = get("/v1/cases?unit=SEARCH-FORCE&limit=5").then().extract();
        var second = get("/v1/cases?unit=SEARCH-FORCE&limit=5&after=" + first.path("next"))
                .then()
                .extract();

        var all = new ArrayList<String>(first.path("cases.id"));
        all.addAll(second.path("cases.id"));
        assertThat(all).hasSize(9).isSorted().doesNotHaveDuplicates();
        get("/v1/cases?unit=SEARCH-AREA").then().body("cases", hasSize(6));
        get("/v1/cases/counts?unit=SEARCH-FORCE")
                .then()
                .body("cases", equalTo(9))
                .body("byUnit.SEARCH-SQUAD", equalTo(3));
    }

    @Test
    void aCaseIsFoundByOurReferenceTheSendersItsSourceAndItsClock() {
        var referral = receive("NATIONAL-HUB", "FOUND", 1).getFirst();
        var number = referral.toString().substring(24);

        for (var words : List.of(
                "reference=R-" + number,
                "senderReference=S-" + number,
                "operation=FOUND&source=foreign_law_enforcement",
                "operation=FOUND&clockState=RUNNING",
                "operation=FOUND&clockState=WITHIN_LIMIT",
                "operation=FOUND&clock=unread&dueWithin=PT25H")) {
            get("/v1/cases?" + words).then().body("cases.id", equalTo(List.of(referral.toString())));
            get("/v1/cases/counts?" + words).then().body("cases", equalTo(1));
        }
        for (var words : List.of(
                "operation=FOUND&source=public",
                "operation=FOUND&clockState=BREACHED",
                "operation=FOUND&dueWithin=PT1H",
                "operation=FOUND&clock=bail&clockState=RUNNING")) {
            get("/v1/cases?" + words).then().body("cases", hasSize(0));
        }
    }

    @Test
    void aCaseIsFoundWhenSomebodyMustLookAtItAgain() {
        var referral = receive("NATIONAL-HUB", "REVIEWS", 2).getFirst();
        var review = clock.instant().plus(Duration.ofDays(7));
        Officer.HUB
                .enters(
                        referral,
                        "holds",
                        "{\"waitingFor\":\"PLATFORM_DATA\",\"owner\":\"Test Alder\",\"reviewAt\":\"" + review
                                + "\",\"reason\":\"asked the platform\"}")
                .statusCode(200);

        get("/v1/cases?operation=REVIEWS&reviewDue=" + review.plusSeconds(1))
                .then()
                .body("cases.id", equalTo(List.of(referral.toString())));
        get("/v1/cases?operation=REVIEWS&reviewDue=" + review.minusSeconds(60))
                .then()
                .body("cases", hasSize(0));
    }

    /** Field complaint 21: what nobody has acted on yet is overdue too. */
    @Test
    void aBreachedClockIsFoundThoughNobodyTouchedTheCase() {
        var referral = receive("NATIONAL-HUB", "BREACHED", 1).getFirst();
        referrals.assess(referral, 1, Band.IMMEDIATE);

        clock.set(clock.instant().plus(Duration.ofHours(5)), 0);

        get("/v1/cases?operation=BREACHED&clockState=BREACHED").then().body("cases", hasSize(1));
        get("/v1/cases?operation=BREACHED&clockState=WITHIN_LIMIT").then().body("cases", hasSize(0));
        get("/v1/cases?operation=BREACHED&state=RECEIVED").then().body("cases", hasSize(1));
    }

    /** Field complaint 22: the same word counted in two ways on two pages. */
    @Test
    void countsThatAreKeptAreThoseThatAreCounted() {
        var random = new Random(7);
        var all = receive("NATIONAL-HUB", "COUNTS", 40);
        for (var referral : all) {
            change(referral, random);
            if (random.nextInt(10) == 0) {
                QuarkusTransaction.requiringNew().run(folds::fold);
            }
        }

        for (var words : List.of("", "&state=OPENED", "&band=NONE", "&band=LOW&state=RECEIVED", "&source=public")) {
            get("/v1/cases/counts?operation=COUNTS" + words)
                    .then()
                    .statusCode(200)
                    .body("cases", equalTo(list("operation=COUNTS" + words).size()))
                    .body("more", equalTo(false));
        }
        get("/v1/cases/counts?operation=COUNTS")
                .then()
                .body("byBand.NONE", equalTo(list("operation=COUNTS&band=NONE").size()));
    }

    private void change(ReferralId referral, Random random) {
        if (random.nextBoolean()) {
            referrals.assess(referral, 1, Band.values()[random.nextInt(Band.values().length)]);
        }
        if (random.nextBoolean()) {
            Officer.HUB.enters(referral, "opening", "{}").statusCode(200);
        }
    }

    private static List<String> list(String words) {
        return get("/v1/cases?limit=500&" + words).then().extract().path("cases.id");
    }

    /** Field complaint 55: counts that follow late. */
    @Test
    void theWholeTallyIsTheCountOfAllCases() {
        receive("NATIONAL-HUB", "WHOLE", 5);

        assertThat(differences()).isEmpty();
        QuarkusTransaction.requiringNew().run(folds::fold);
        assertThat(differences()).isEmpty();
        database.write("update case_tally set cases = cases + 1");
        assertThat(differences()).isNotEmpty();
        QuarkusTransaction.requiringNew().run(folds::countAnew);
        assertThat(differences()).isEmpty();
    }

    private List<String> differences() {
        return database.read(row -> row.getString(1), """
                select coalesce(operation, '') from (
                  select owner_unit, band, state, opened, source_kind, agency, operation, cases from case_tally
                  union all
                  select owner_unit, band, state, opened_at is not null, source_kind, agency, operation, -1 from case_file) as compared
                group by owner_unit, band, state, opened, source_kind, agency, operation having sum(cases) <> 0""");
    }

    @Test
    void countsThatMustLookAtCasesSayNothingByKind() {
        receive("NATIONAL-HUB", "LOOKED-AT", 2);

        get("/v1/cases/counts?operation=LOOKED-AT&clockState=RUNNING")
                .then()
                .body("cases", equalTo(2))
                .body("byState", nullValue());
    }

    @Test
    void aFilterThatCannotBeReadIsNamed() {
        for (var wrong : List.of("clockState=LATE", "dueWithin=tomorrow", "dueWithin=PT9999999999H", "source=rumour")) {
            for (var path : List.of("/v1/cases?", "/v1/cases/counts?")) {
                get(path + wrong)
                        .then()
                        .statusCode(400)
                        .body("errors[0].parameter", equalTo(wrong.substring(0, wrong.indexOf('='))));
            }
        }
    }

    private static void below(String code, String kind, String parent) {
        new Officer("Test Elm", code)
                .put(
                        "/v1/units/" + code,
                        "{\"name\":\"%s, fictitious\",\"kind\":\"%s\",\"parent\":\"%s\"}".formatted(code, kind, parent))
                .statusCode(200);
    }

    private List<ReferralId> receive(String unit, String operation, int count) {
        var now = clock.instant();
        return referrals.receive(Stream.generate(() -> referrals.received(unit, operation, now))
                .limit(count)
                .toList());
    }
}
