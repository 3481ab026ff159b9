package dev.vigil.triage.tool;

import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import dev.vigil.delivery.Outgoing;
import dev.vigil.triage.referral.Referral;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a tool said, who filled it in and how completely, beside our band of that moment. */
@Entity
@Immutable
@Table(name = "tool_result")
public class ToolResult {

    @Id
    private UUID id;

    private UUID referral;

    @Column(name = "event_version")
    private long eventVersion;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String name;
    private String version;
    private String result;

    @Enumerated(EnumType.STRING)
    private Band band;

    @Column(name = "our_band")
    @Enumerated(EnumType.STRING)
    private Band ourBand;

    private String assessor;
    private int completeness;

    @Column(name = "by_name")
    private String byName;

    @Column(name = "by_unit")
    private String byUnit;

    protected ToolResult() {}

    ToolResult(UUID id, Referral referral, RecordTool said, Actor by, Instant now) {
        this.id = id;
        this.referral = referral.id().value();
        this.eventVersion = referral.nextEvent();
        this.assessedAt = said.assessedAt();
        this.recordedAt = now;
        this.name = said.name().strip();
        this.version = said.version().strip();
        this.result = said.result().strip();
        this.band = said.band();
        this.ourBand = referral.band();
        this.assessor = said.assessor().strip();
        this.completeness = said.completeness();
        this.byName = by.name();
        this.byUnit = by.unit();
    }

    Outgoing told() {
        return new Outgoing(
                eventVersion,
                recordedAt,
                new TriageEvent.ToolRecorded(
                        new ReferralId(referral),
                        id,
                        assessedAt,
                        recordedAt,
                        name,
                        version,
                        result,
                        band,
                        ourBand,
                        assessor,
                        completeness,
                        new Actor(byName, byUnit)));
    }

    /** @param ours the band of the referral now */
    public ToolView seenFrom(Band ours) {
        return new ToolView(
                id,
                name,
                version,
                result,
                band,
                assessor,
                assessedAt,
                completeness,
                new Actor(byName, byUnit),
                recordedAt,
                ourBand,
                Disagreement.words(name, band, ours));
    }
}
