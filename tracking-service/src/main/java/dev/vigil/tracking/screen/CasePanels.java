package dev.vigil.tracking.screen;

import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.tracking.casefile.CaseFile;
import dev.vigil.tracking.casefile.CaseViews;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.timeline.Payloads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Fills the panel of one case. */
@ApplicationScoped
class CasePanels {

    private final EntityManager entities;
    private final Database database;
    private final Payloads payloads;
    private final CaseClocksOnScreen clocks;
    private final TimelineLines timeline;
    private final CaseViews views;

    CasePanels(
            EntityManager entities,
            Database database,
            Payloads payloads,
            CaseClocksOnScreen clocks,
            TimelineLines timeline,
            CaseViews views) {
        this.entities = entities;
        this.database = database;
        this.payloads = payloads;
        this.clocks = clocks;
        this.timeline = timeline;
        this.views = views;
    }

    @Transactional
    Optional<CasePanel> panel(String reference, Instant now) {
        return entities.createQuery("from CaseFile where reference = :reference", CaseFile.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(file -> panel(file, now));
    }

    private CasePanel panel(CaseFile file, Instant now) {
        var running = clocks.of(file.id, now);
        var headline = running.stream()
                .filter(CasePanel.ClockLine::headline)
                .findFirst()
                .orElse(null);
        return new CasePanel(
                file.reference,
                "/cases/" + file.reference,
                BandTag.of(file.band),
                file.score == null ? "none yet" : file.score.toString(),
                Moment.age(file.firstReceivedAt, now),
                headline,
                States.words(file.state),
                file.ownerUnit,
                Moment.brief(file.ownerSince, now),
                offeredTo(file),
                file.agency + ", " + file.senderReference,
                file.operation,
                file.accessUnknown,
                file.assessment == null ? null : Why.of(payloads.read(file.assessment, Assessed.class), file.band),
                running,
                CaseWork.of(views.one(new ReferralId(file.id)), now),
                Answers.of(List.of(payloads.read(file.facts, Fact[].class))),
                timeline.of(file.id, now));
    }

    private String offeredTo(CaseFile file) {
        return database.read(row -> row.getString("to_unit"), """
                        select handover.to_unit from handover_case offered join handover on handover.id = offered.handover_id
                         where offered.case_id = ? and offered.closed_at is null""", file.id).stream()
                .findFirst()
                .orElse(null);
    }
}
