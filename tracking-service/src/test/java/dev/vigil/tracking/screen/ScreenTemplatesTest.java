package dev.vigil.tracking.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The templates with sample records, rendered without a server. */
class ScreenTemplatesTest {

    private static final Path PAGES = Path.of("target", "screens");

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addLocator(ScreenTemplatesTest::template)
            .addSectionHelper(new BundleStub())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .build();

    @Test
    void noPageHasInlineStyleOrScript() throws IOException {
        for (var page : pages()) {
            assertThat(page)
                    .doesNotContain("style=", "<style", "javascript:")
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("\\son[a-z]+=\"");
        }
    }

    @Test
    void everyTileSaysWhatItIsAndAsOfWhen() throws IOException {
        for (var page : pages()) {
            var tiles = page.split("<section class=\"tile");
            for (int i = 1; i < tiles.length; i++) {
                assertThat(tiles[i])
                        .contains("aria-labelledby=")
                        .contains("data-as-of datetime=\"" + Samples.NOW + "\"");
            }
        }
    }

    @Test
    void everyTableHasACaptionAndEveryChartSpeaks() throws IOException {
        for (var page : pages()) {
            assertThat(count(page, "<table")).isEqualTo(count(page, "<caption")).isPositive();
            assertThat(count(page, "<svg class=\"chart")).isEqualTo(count(page, "role=\"img\""));
            assertThat(count(page, "<main ")).isEqualTo(1);
            assertThat(page).contains("href=\"#main\"").contains("<html lang=\"en-GB\"");
        }
    }

    @Test
    void colourIsNeverTheOnlySignal() throws IOException {
        var page = controlRoom();

        assertThat(count(page, "class=\"band "))
                .isEqualTo(count(page, "class=\"band [a-z-]+\">(Immediate|Very high|High|Medium|Low|Not assessed)<"));
        assertThat(count(page, "<li class=\"over\">\\s*<svg")).isEqualTo(count(page, "<strong>Breach</strong>"));
        assertThat(page).contains("1 h 56 m over");
    }

    private static int count(String page, String pattern) {
        return (int) Pattern.compile(pattern).matcher(page).results().count();
    }

    private List<String> pages() throws IOException {
        return List.of(controlRoom(), casePage(), operations(), operation());
    }

    @Test
    void anOperationIsShownAsAtADayWithWhatEachNumberMeans() {
        assertThat(operation())
                .contains("<input type=\"date\" id=\"asAt\" name=\"asAt\" value=\"2014-08-31\"")
                .contains("As at the end of 31 August 2014")
                .containsPattern("Arrests</th>\\s*<td class=\"num\">2</td>\\s*<td class=\"num\">6 %</td>")
                .contains("two arrests in one case are one");
        assertThat(operations()).contains("<a href=\"/operations/SPADE-FORCE-A\">");
    }

    private String operations() {
        return engine.getTemplate("screen/operations")
                .data("head", Samples.head("operations"))
                .data("operations", List.of(OperationRow.of(OperationSamples.line())))
                .render();
    }

    private String operation() {
        return engine.getTemplate("screen/operation")
                .data("head", Samples.head("operations"))
                .data("page", OperationPage.of(OperationSamples.totals(), Samples.NOW))
                .render();
    }

    private String casePage() {
        return engine.getTemplate("screen/casePage")
                .data("head", Samples.head("case"), "panel", Samples.panel())
                .render();
    }

    private String controlRoom() throws IOException {
        var page = engine.getTemplate("screen/controlRoom")
                .data("head", Samples.head("room"), "room", Samples.room())
                .data("panel", Samples.panel())
                .render();
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve("control-room.html"), page);
        return page;
    }

    private static Optional<TemplateLocation> template(String id) {
        var file = ScreenTemplatesTest.class.getResourceAsStream("/templates/" + id + ".html");
        return Optional.ofNullable(file).map(found -> new TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(found, StandardCharsets.UTF_8);
            }

            @Override
            public Optional<io.quarkus.qute.Variant> getVariant() {
                return Optional.of(io.quarkus.qute.Variant.forContentType("text/html"));
            }
        });
    }
}
