package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent.HandoverAccepted;
import dev.vigil.contract.CaseEvent.HandoverRequested;
import dev.vigil.contract.ReferralEvent.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who answers for a case, from first receipt on without a gap: exactly one holder at every instant.
 *
 * @param pending the hand-over that waits for an answer, or null
 */
public record Custody(List<Holding> holdings, Pending pending) {

    /** Asked for, not yet answered: {@code from} still answers for the case. */
    public record Pending(UUID handover, String from, String to, Instant requestedAt) {}

    private static final String AGENCY = "agency:";

    public Custody {
        holdings = List.copyOf(holdings);
    }

    /** The time before the unit had it counts too: it is the sending agency's. */
    static Custody begin(Received received, String unit) {
        var holdings = new ArrayList<Holding>();
        if (received.firstReceivedAt().isBefore(received.receivedAt())) {
            holdings.add(new Holding(AGENCY + received.agency(), received.firstReceivedAt()));
        }
        holdings.add(new Holding(unit, received.receivedAt()));
        return new Custody(holdings, null);
    }

    /** The unit that held it first, known or by default. */
    public String firstUnit() {
        return holdings.stream()
                .map(Holding::unit)
                .filter(unit -> !unit.startsWith(AGENCY))
                .findFirst()
                .orElseThrow();
    }

    public Holding owner() {
        return holdings.getLast();
    }

    Custody requested(HandoverRequested request) {
        return new Custody(
                holdings,
                new Pending(
                        request.handover(),
                        request.from(),
                        request.to(),
                        request.entry().occurredAt()));
    }

    Custody accepted(HandoverAccepted acceptance) {
        var longer = new ArrayList<>(holdings);
        longer.add(new Holding(acceptance.by(), acceptance.entry().occurredAt()));
        return new Custody(longer, null);
    }

    Custody rejected() {
        return new Custody(holdings, null);
    }
}
