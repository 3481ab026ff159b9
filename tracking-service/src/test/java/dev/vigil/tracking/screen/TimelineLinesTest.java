package dev.vigil.tracking.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.screen.CasePanel.TimelineLine;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineLinesTest {

    private static final Instant NOW = Samples.NOW;
    private static final ReferralId REFERRAL = new ReferralId(new UUID(1, 2));
    private static final Actor CLOCK = new Actor("clock", "FORCE-A");

    private final List<TimelineEntry> entries = new ArrayList<>();

    @Test
    void rungsBelowTheOneAClockStandsOnAreMinorButNeverTheLimitItself() {
        rung("first-action", 80, 50);
        rung("first-action", 100, 40);
        rung("first-action", 200, 30);
        rung("first-action", 300, 20);
        rung("unread", 50, 10);

        var main = lines().stream()
                .filter(line -> !line.minor())
                .map(TimelineLine::detail)
                .toList();

        assertThat(main)
                .containsExactly(
                        "50% of 24 h for unread used.",
                        "3 times 24 h for first action.", "The limit of 24 h for first action has passed.");
    }

    @Test
    void whatPeopleDidIsNeverMinorAndStandsWhereItHappened() {
        rung("unread", 100, 10);
        var opened = NOW.minus(Duration.ofHours(20));
        var actor = new Actor("Test Rowan", "FORCE-A");
        enter(new CaseEvent.Opened(REFERRAL, new Entry(opened, NOW, actor, null)), actor, opened);

        var line = lines().getLast();

        assertThat(line.title()).isEqualTo("Opened");
        assertThat(line.by()).isEqualTo("Test Rowan, FORCE-A");
        assertThat(line.minor()).isFalse();
        assertThat(line.recorded()).as("back-dated, so both times are shown").isNotNull();
    }

    private void rung(String clock, int percent, int hoursAgo) {
        var at = NOW.minus(Duration.ofHours(hoursAgo));
        var rung = new ClockEvent.Rung(clock, null, "24h", at, at, percent, at, at, false, Band.HIGH, "FORCE-A");
        enter(
                percent < 100 ? new ClockEvent.DueSoon(REFERRAL, rung) : new ClockEvent.Breached(REFERRAL, rung),
                CLOCK,
                at);
    }

    private void enter(VigilEvent event, Actor by, Instant occurredAt) {
        entries.add(new TimelineEntry(
                entries.size() + 1, event, occurredAt, by == CLOCK ? occurredAt : NOW, by, null, null, 1, "{}"));
    }

    private List<TimelineLine> lines() {
        return TimelineLines.lines(entries, NOW);
    }
}
