package dev.vigil.tracking.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.ReferralType;
import dev.vigil.contract.SourceKind;
import dev.vigil.contract.VigilEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TriggerTest {

    private static final Circumstances KNOWN = new Circumstances(false, false, false, false);
    private static final Circumstances UNKNOWN = new Circumstances(true, true, false, false);
    private static final ReferralId REFERRAL = new ReferralId(new UUID(7, 7));
    private static final Entry ENTRY = entry();

    private final JurisdictionPack pack =
            PackagedPacks.packaged("england-wales").pack();

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void everyProtectiveActionStopsTheHeadlineClockAndNoOtherStepDoes(ActionKind action) {
        assertThat(stopOf("first-action", new CaseEvent.ActionRecorded(REFERRAL, ENTRY, action), UNKNOWN))
                .isEqualTo(action.protects() ? Optional.of("action") : Optional.empty());
    }

    @Test
    void aDecisionStopsTheHeadlineClockOnlyOnceTheReferrerWasTold() {
        assertThat(stopOf("first-action", new CaseEvent.Opened(REFERRAL, ENTRY), KNOWN))
                .isEmpty();
        assertThat(stopOf("first-action", new CaseEvent.Decided(REFERRAL, ENTRY, "15", List.of(), null), KNOWN))
                .isEmpty();
        assertThat(stopOf("first-action", new CaseEvent.Closed(REFERRAL, ENTRY, "15"), KNOWN))
                .isEmpty();
        assertThat(stopOf("first-action", new CaseEvent.ReferrerInformed(REFERRAL, ENTRY, "15"), KNOWN))
                .contains("15");
    }

    @Test
    void aHubAnswersUntilAForceHasAccepted() {
        assertThat(stopOf("hub-hold", accepted("FORCE"), UNKNOWN)).contains("accepted");
        assertThat(stopOf("hub-hold", accepted("TEAM"), UNKNOWN)).isEmpty();
        assertThat(stopOf("hub-hold", requested(), UNKNOWN)).isEmpty();
        assertThat(stopOf("hub-hold", new CaseEvent.Closed(REFERRAL, ENTRY, "not_in_jurisdiction"), UNKNOWN))
                .contains("not_in_jurisdiction");
    }

    @Test
    void theReceiverHasItsOwnClockUntilItAnswers() {
        assertThat(startedBy(requested(), KNOWN)).containsExactly("acknowledge");
        assertThat(stopOf("acknowledge", accepted("TEAM"), KNOWN)).contains("accepted");
        assertThat(stopOf(
                        "acknowledge",
                        new CaseEvent.HandoverRejected(REFERRAL, ENTRY, new UUID(1, 1), "A", "B"),
                        KNOWN))
                .contains("rejected");
    }

    @ParameterizedTest
    @CsvSource({
        "occupation, true, true",
        "access-to-children, true, true",
        "records, true, false",
        "records, false, true"
    })
    void anAccessCheckIsCompleteWhenAccessIsKnownOrItsOwnCheckWasMade(String check, boolean unknown, boolean stops) {
        var completed = new CaseEvent.CheckCompleted(REFERRAL, ENTRY, check, List.of());

        assertThat(stopOf("access-check", completed, new Circumstances(false, unknown, false, false))
                        .isPresent())
                .isEqualTo(stops);
    }

    @Test
    void receiptStartsWhatThePlaceAndTheFactsCallFor() {
        var received = received();

        assertThat(startedBy(received, KNOWN)).containsExactly("first-action", "unread");
        assertThat(startedBy(received, UNKNOWN)).containsExactly("first-action", "unread", "hub-hold", "access-check");
    }

    private List<String> startedBy(VigilEvent event, Circumstances now) {
        return pack.clocks().stream()
                .filter(clock -> clock.starts().stream().anyMatch(start -> start.fires(event, now)))
                .map(ClockRule::id)
                .toList();
    }

    private Optional<String> stopOf(String clock, VigilEvent event, Circumstances now) {
        return pack.clock(clock).orElseThrow().stops().stream()
                .filter(stop -> stop.trigger().fires(event, now))
                .map(stop -> stop.kind(event))
                .findFirst();
    }

    private static CaseEvent accepted(String kind) {
        return new CaseEvent.HandoverAccepted(REFERRAL, ENTRY, new UUID(1, 1), "NATIONAL-HUB", "FORCE-A", kind, null);
    }

    private static CaseEvent requested() {
        return new CaseEvent.HandoverRequested(REFERRAL, ENTRY, new UUID(1, 1), "NATIONAL-HUB", "FORCE-A", null);
    }

    private static VigilEvent received() {
        var at = ENTRY.occurredAt();
        return new ReferralEvent.Received(
                REFERRAL,
                "R-26-000001",
                "ca-toronto",
                SourceKind.FOREIGN_LAW_ENFORCEMENT,
                "T-1",
                ReferralType.values()[0],
                at,
                at,
                at,
                "NATIONAL-HUB",
                null,
                null,
                List.of());
    }

    private static Entry entry() {
        var at = Instant.parse("2026-03-02T09:00:00Z");
        return new Entry(at, at, new Actor("Test Rowan", "FORCE-A"), null);
    }
}
