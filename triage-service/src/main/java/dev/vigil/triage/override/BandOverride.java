package dev.vigil.triage.override;

import dev.vigil.contract.Actor;
import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent;
import dev.vigil.delivery.Outgoing;
import dev.vigil.triage.assessment.Known;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a person set, and what was known then. */
@Entity
@Immutable
@Table(name = "band_override")
public class BandOverride {

    @Id
    private UUID id;

    private UUID referral;

    @Column(name = "event_version")
    private long eventVersion;

    @Column(name = "overridden_at")
    private Instant overriddenAt;

    @Enumerated(EnumType.STRING)
    private Band band;

    @Column(name = "previous_band")
    @Enumerated(EnumType.STRING)
    private Band previousBand;

    @Column(name = "by_name")
    private String byName;

    @Column(name = "by_unit")
    private String byUnit;

    private String seconder;
    private String reason;

    @Column(name = "decided_on")
    @JdbcTypeCode(SqlTypes.JSON)
    private Known decidedOn;

    protected BandOverride() {}

    BandOverride(UUID id, ReferralId referral, long eventVersion, Instant at, Decision decision, Known decidedOn) {
        this.id = id;
        this.referral = referral.value();
        this.eventVersion = eventVersion;
        this.overriddenAt = at;
        this.band = decision.band();
        this.previousBand = decision.previousBand();
        this.byName = decision.by().name();
        this.byUnit = decision.by().unit();
        this.seconder = decision.seconder();
        this.reason = decision.reason();
        this.decidedOn = decidedOn;
    }

    Outgoing told() {
        return new Outgoing(
                eventVersion,
                overriddenAt,
                new TriageEvent.Overridden(
                        new ReferralId(referral), id, overriddenAt, band, previousBand, by(), seconder, reason));
    }

    public UUID id() {
        return id;
    }

    public ReferralId referral() {
        return new ReferralId(referral);
    }

    public long eventVersion() {
        return eventVersion;
    }

    public Instant overriddenAt() {
        return overriddenAt;
    }

    public Band band() {
        return band;
    }

    public Band previousBand() {
        return previousBand;
    }

    public Actor by() {
        return new Actor(byName, byUnit);
    }

    public String seconder() {
        return seconder;
    }

    public String reason() {
        return reason;
    }
}
