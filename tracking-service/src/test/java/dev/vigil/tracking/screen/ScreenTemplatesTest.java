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
    void controlRoomHasNoInlineStyleOrScript() throws IOException {
        var page = controlRoom();

        assertThat(page)
                .doesNotContain("<script>")
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son[a-z]+=");
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
