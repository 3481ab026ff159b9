package dev.vigil.tracking.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.TriageEvent;
import dev.vigil.tracking.clock.ClockView;
import dev.vigil.tracking.hold.HoldView;
import dev.vigil.tracking.investigation.InvestigationView;
import dev.vigil.tracking.link.LinkView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case as it is shown.
 *
 * @param band null until triage has answered
 * @param holdings who had it since when; this and what follows only where one case is asked for
 * @param reviewAt when a case that was put off is to be looked at again
 */
public record CaseView(
        UUID id,
        String reference,
        String senderReference,
        String agency,
        String sourceKind,
        String type,
        String operation,
        Progress state,
        Band band,
        Integer score,
        boolean accessUnknown,
        Owner owner,
        PendingHandover pendingHandover,
        Instant firstReceivedAt,
        Instant receivedAt,
        Instant openedAt,
        Instant firstActionAt,
        String outcome,
        Instant decidedAt,
        Instant closedAt,

        @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Fact.class)
        String facts,

        @JsonRawValue @Schema(implementation = TriageEvent.Assessed.class)
        String assessment,

        List<ClockView> clocks,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Holding> holdings,
        @JsonInclude(JsonInclude.Include.NON_NULL) InvestigationView investigation,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HoldView> holds,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<LinkView> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant reviewAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Due due) {

    /**
     * Who answers for it now.
     *
     * @param since when the unit took it
     * @param officer code of the officer of the unit, or null for whoever has the unit's duty
     */
    public record Owner(String unit, Instant since, String officer) {}

    /** Asked for and not yet answered: the owner is still {@code from}. */
    public record PendingHandover(UUID id, String from, String to, String toOfficer, Instant requestedAt) {}

    static CaseView of(CaseFile file, PendingHandover pending, List<ClockView> clocks, WholeCase whole) {
        return new CaseView(
                file.id,
                file.reference,
                file.senderReference,
                file.agency,
                file.sourceKind,
                file.referralType,
                file.operation,
                file.state,
                file.band,
                file.score,
                file.accessUnknown,
                new Owner(file.ownerUnit, file.ownerSince, file.ownerOfficer),
                pending,
                file.firstReceivedAt,
                file.receivedAt,
                file.openedAt,
                file.firstActionAt,
                file.outcome,
                file.decidedAt,
                file.closedAt,
                file.facts,
                file.assessment,
                clocks,
                whole.holdings(),
                whole.investigation(),
                whole.holds(),
                whole.links(),
                whole.reviewAt(),
                whole.due());
    }
}
