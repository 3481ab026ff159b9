package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent.Assigned;
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

    /**
     * Asked for, not yet answered: {@code from} still answers for the case.
     *
     * @param toOfficer whom it is meant for, or null
     */
    public record Pending(UUID handover, String from, String to, String toOfficer, Instant requestedAt) {}

    private static final String AGENCY = "agency:";

    public Custody {
        holdings = List.copyOf(holdings);
    }

    /** The time before the unit had it counts too: it is the sending agency's. */
    static Custody begin(Received received, String unit) {
        var holdings = new ArrayList<Holding>();
        if (received.firstReceivedAt().isBefore(received.receivedAt())) {
            holdings.add(new Holding(AGENCY + received.agency(), null, received.firstReceivedAt()));
        }
        holdings.add(new Holding(unit, null, received.receivedAt()));
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

    /** Since when the owner's unit has it, whoever answered for it within the unit. */
    public Instant unitSince() {
        var since = owner().since();
        for (var holding : holdings.reversed()) {
            if (!holding.unit().equals(owner().unit())) {
                return since;
            }
            since = holding.since();
        }
        return since;
    }

    Custody requested(HandoverRequested request) {
        return new Custody(
                holdings,
                new Pending(
                        request.handover(),
                        request.from(),
                        request.to(),
                        request.toOfficer(),
                        request.entry().occurredAt()));
    }

    Custody accepted(HandoverAccepted acceptance) {
        return heldBy(acceptance.by(), acceptance.officer(), acceptance.entry().occurredAt(), null);
    }

    /** A hand-over that waits for its answer still waits. */
    Custody assigned(Assigned assigned) {
        return heldBy(assigned.unit(), assigned.officer(), assigned.entry().occurredAt(), pending);
    }

    private Custody heldBy(String unit, String officer, Instant since, Pending waiting) {
        var longer = new ArrayList<>(holdings);
        longer.add(new Holding(unit, officer, since));
        return new Custody(longer, waiting);
    }

    /** Rejected or withdrawn: it is as if nobody had asked. */
    Custody staying() {
        return new Custody(holdings, null);
    }
}
