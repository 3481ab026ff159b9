package dev.vigil.triage.quality;

import dev.vigil.contract.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A draw: from what, how many there were, and the seed that draws the same again. */
@Entity
@Immutable
@Table(name = "dip_sample")
class Sample {

    @Id
    UUID id;

    @Column(name = "sample_of")
    @Enumerated(EnumType.STRING)
    SampleOf of;

    @Column(name = "period_from")
    Instant from;

    @Column(name = "period_to")
    Instant to;

    int size;
    long seed;
    int population;

    @Column(name = "drawn_at")
    Instant drawnAt;

    @Column(name = "by_name")
    String byName;

    @Column(name = "by_unit")
    String byUnit;

    protected Sample() {}

    Sample(UUID id, DrawSample order, long seed, int population, Actor by, Instant now) {
        this.id = id;
        this.of = order.of();
        this.from = order.from();
        this.to = order.to();
        this.size = order.size();
        this.seed = seed;
        this.population = population;
        this.drawnAt = now;
        this.byName = by.name();
        this.byUnit = by.unit();
    }
}
