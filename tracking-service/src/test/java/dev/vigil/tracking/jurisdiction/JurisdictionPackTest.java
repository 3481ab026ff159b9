package dev.vigil.tracking.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.contract.Band;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionPackTest {

    private final JurisdictionPack pack =
            PackagedPacks.packaged("england-wales").pack();

    @ParameterizedTest
    @CsvSource({
        "first-action, IMMEDIATE, 4h",
        "first-action, VERY_HIGH, 24h",
        "first-action, HIGH, 7d",
        "first-action, MEDIUM, 14d",
        "first-action, LOW, 30d",
        "first-action, , 24h",
        "unread, LOW, 24h",
        "unread, , 24h",
        "hub-hold, HIGH, 3d",
        "acknowledge, , 1wd",
        "access-check, MEDIUM, 2d",
        "safeguarding-share, , 1wd",
        "strategy-discussion, LOW, 15wd",
        "conference, HIGH, 15wd",
        "warrant, HIGH, 7d",
        "forensic-queue, , 30d",
        "forensic-work, , 60d",
        "bail, , 3mo",
        "under-investigation, , 90d",
        "charge-decision, , 28d",
        "victim-update, , 5wd",
        "referrer-told, , 1wd",
        "supervision, HIGH, 7d",
        "supervision, IMMEDIATE, 7d",
        "supervision, MEDIUM, 28d",
        "evidence-expiry, , $until"
    })
    void limitsAreThoseOfTheDesign(String clock, Band band, String limit) {
        assertThat(pack.clock(clock).orElseThrow().limitFor(band)).hasToString(limit);
    }

    @Test
    void everyClockSaysInWordsWhatItMeasuresAndWhoPublishedItsLimits() {
        assertThat(pack.clocks())
                .extracting(ClockRule::id)
                .containsExactly(
                        "first-action",
                        "unread",
                        "hub-hold",
                        "acknowledge",
                        "access-check",
                        "safeguarding-share",
                        "strategy-discussion",
                        "conference",
                        "warrant",
                        "forensic-queue",
                        "forensic-work",
                        "bail",
                        "under-investigation",
                        "charge-decision",
                        "victim-update",
                        "referrer-told",
                        "supervision",
                        "evidence-expiry");
        assertThat(pack.clocks()).allSatisfy(clock -> {
            assertThat(clock.words()).isNotBlank();
            assertThat(clock.source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMMEDIATE: 4h | IMMEDIATE: 4 hours | clock first-action, key limits.IMMEDIATE: cannot read the limit `4 hours`",
                "  VERY_HIGH: 24h | VERYHIGH: 24h | clock first-action, key limits: cannot read `VERYHIGH`; expected one of IMMEDIATE, VERY_HIGH",
                "  LOW: 30d | LOW: | clock first-action: limits have nothing for [LOW]",
                "unassessed: 24h | '' | clock first-action: unassessed belongs to limits by band",
                "on: referral.opened | on: referral.open | clock unread, key stops.[0].on: no event is called `referral.open`",
                "when: ACCEPTED_BY_FORCE | when: ACCEPTED | clock hub-hold, key stops.[0].when: cannot read `ACCEPTED`",
                "as: opened | as: $outcome | clock unread, key stops.[0]: referral.opened carries no outcome",
                "as: opened | called: opened | clock unread, key stops.[0].as: it is missing",
                "limit: 3d | 'limit: 3d\n    limt: 3d' | clock hub-hold, key limt: there is no such key; expected one of [",
                "checks: [access-to-children, occupation] | actions: [visit] | clock access-check, key stops.[1]: actions belong to action.recorded only",
                "limit: 3d | limit: 0d | clock hub-hold, key limit: cannot read the limit `0d`",
                "limit: 3d | limits: {HIGH: 3d} | clock hub-hold: unassessed belongs to limits by band",
                "zone: Europe/London | zone: Europe/Londinium | key zone: no time zone is called `Europe/Londinium`",
                "holidays: gb/eng | holidays: atlantis | key holidays: there is no calendar `atlantis`",
                "holidays: gb/eng | holidays: gb/englnd | key holidays: there is no calendar `gb/englnd`",
                "percents: [50, 80, 100] | percents: [80, 50, 100] | key ladder: percents must rise",
                "percents: [50, 80, 100] | percents: [50, 80] | key ladder: percents must contain 100, the breach",
                "'version: \"2026-12\"' | '' | version",
                "unread: | first-action: | key clocks: Duplicate field 'first-action'"
            })
    void aFaultIsNamedByClockAndKey(String right, String wrong, String message) throws IOException {
        var faulty = written().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        assertThatThrownBy(() -> read(faulty)).isInstanceOf(PackRefused.class).hasMessageContaining(message);
    }

    private static JurisdictionPack read(String yaml) {
        return JurisdictionPack.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written() throws IOException {
        try (var yaml = PackagedPacks.class.getResourceAsStream("/jurisdiction/england-wales.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
