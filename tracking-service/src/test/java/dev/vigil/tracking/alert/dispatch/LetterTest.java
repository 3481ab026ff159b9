package dev.vigil.tracking.alert.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.tracking.alert.dispatch.Letter.Item;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static Item item(String title, String standing, long count, String... references) {
        return new Item(
                new UUID(0, 1),
                title,
                "FORCE-A",
                standing,
                Instant.parse("2026-07-01T09:00:00Z"),
                true,
                count,
                List.of(references));
    }

    private static Letter letter(Item... items) {
        return Letter.of("Test Maple", List.of(items), ZoneId.of("Europe/London"), URI.create("https://vigil.example"));
    }

    @Test
    void saysHowManySinceWhenAndWhyThisPersonIsTold() {
        var letter = letter(item("unread is over its limit of 24h", "OWNER", 2_345, "R-1", "R-2"));

        assertThat(letter.subject()).isEqualTo("Vigil: unread is over its limit of 24h (2,345)");
        assertThat(letter.body())
                .contains("2,345 of FORCE-A, since 1 Jul 2026 10:00 BST, noticed late. You answer for it.")
                .contains("R-1, R-2 and 2,343 more")
                .contains("https://vigil.example");
    }

    @Test
    void manyAlertsAreOneLetter() {
        var letter = letter(item("one", "DUTY", 1, "R-1"), item("two", "LEAD", 3));

        assertThat(letter.subject()).isEqualTo("Vigil: 2 alerts, first: one (1)");
        assertThat(letter.body()).contains("1. one", "2. two", "Nobody who was told before you has acknowledged it.");
    }

    @Test
    void titleCannotBeginAnotherHeader() {
        assertThat(letter(item("one\r\nBcc: x@example.test", "OWNER", 1)).subject())
                .doesNotContain("\n", "\r");
    }
}
