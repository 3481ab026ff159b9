package dev.vigil.tracking.casefile;

import dev.vigil.contract.Band;
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

/** The fold of a case's timeline, as stored for lists. Hibernate only reads it. */
@Entity
@Immutable
@Table(name = "case_file")
public class CaseFile {
    @Id
    public UUID id;

    public String reference;
    public String agency;

    @Column(name = "sender_reference")
    public String senderReference;

    @Column(name = "source_kind")
    public String sourceKind;

    @Column(name = "referral_type")
    public String referralType;

    public String operation;

    @Column(name = "received_unit")
    public String receivedUnit;

    @Column(name = "owner_unit")
    public String ownerUnit;

    /** Code; null for whoever has the unit's duty. */
    @Column(name = "owner_officer")
    public String ownerOfficer;

    @Column(name = "owner_since")
    public Instant ownerSince;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    public Band band;

    public Integer score;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    public Progress state;

    @Column(name = "access_unknown")
    public boolean accessUnknown;

    @Column(name = "first_received_at")
    public Instant firstReceivedAt;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "first_action_at")
    public Instant firstActionAt;

    public String outcome;

    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "closed_at")
    public Instant closedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public String facts;

    @JdbcTypeCode(SqlTypes.JSON)
    public String assessment;

    public long version;

    @Column(name = "events_published")
    public long eventsPublished;
}
