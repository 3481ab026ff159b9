package dev.vigil.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The control room in a real browser: live, readable by everybody, and within its own security policy. */
@Order(4)
@ExtendWith(VigilExtension.class)
class ControlRoomTest {

    private static final String AGENCY = "screen-test";
    private static final Path SCREENS = Path.of("target", "screens");
    private static final double PATIENCE_MILLIS = 30_000;

    private static Vigil vigil;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void open(Vigil running) {
        vigil = running;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Chromium.launch(playwright);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aReferralPostedOverRestAppearsWithoutReload() {
        vigil.send(AGENCY, "earlier", Map.of()).expect(202);
        vigil.settle();
        var page = page("/?operation=" + Vigil.operation(AGENCY), ColorScheme.LIGHT);
        page.evaluate("window.notReloaded = true");

        var reference = vigil.send(AGENCY, "appears", Map.of())
                .expect(202)
                .json()
                .path("reference")
                .asText();

        assertThat(page.locator("#worst")).containsText(reference);
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @Test
    void aBreachAppearsWhenTimeMoves() {
        vigil.send(AGENCY, "breaches", Map.of()).expect(202);
        vigil.settle();
        var page = page("/?operation=" + Vigil.operation(AGENCY), ColorScheme.LIGHT);
        assertThat(page.locator("#warnings li.over")).hasCount(0);
        page.evaluate("window.notReloaded = true");

        vigil.moveTimeTo(vigil.now().plus(Duration.ofHours(25)));

        assertThat(page.locator("#warnings li.over").first()).containsText("Breach");
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOutByTheWayItIsBuilt(ColorScheme scheme) {
        var page = page("/?operation=SPADE-FORCE-A", scheme);
        picture(page, "control-room-" + scheme.name().toLowerCase(Locale.ROOT));

        var found = new AxeBuilder(page).analyze().getViolations();

        assertThat(found)
                .as(
                        "%s",
                        found.stream()
                                .map(rule -> rule.getId() + " " + rule.getNodes())
                                .toList())
                .isEmpty();
    }

    @Test
    void oneCaseOpensWithItsReasonsAndTimeline() {
        var page = page("/", ColorScheme.LIGHT);

        page.locator("#worst tbody th a").first().click();

        assertThat(page.locator("#case-panel")).containsText("Why this band");
        assertThat(page.locator("#case-panel .timeline li").first()).isVisible();
        picture(page, "case");
    }

    private Page page(String path, ColorScheme scheme) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(1440, 900)
                .setLocale("en-GB"));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(vigil.tracking(path).toString());
        assertThat(page.locator("html")).hasAttribute("data-connection", "live");
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
    }
}
