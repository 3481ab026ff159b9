package dev.vigil.triage.quality;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.contract.Actor;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.triage.override.Overrides;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Draws samples, and takes what reviewers answer. */
@ApplicationScoped
class Samples {

    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('dip_sample')) as text)";

    private final EntityManager entities;
    private final Population population;
    private final Overrides overrides;
    private final InstantSource clock;

    Samples(EntityManager entities, Population population, Overrides overrides, InstantSource clock) {
        this.entities = entities;
        this.population = population;
        this.overrides = overrides;
        this.clock = clock;
    }

    SampleView draw(DrawSample order, Actor by) {
        refuseBadPeriod(order);
        entities.createNativeQuery(LOCK).getSingleResult();
        refuseSecondDraw(order);
        var from = population.of(order.of(), order.from(), order.to());
        var seed = order.seed() == null ? new SecureRandom().nextLong() : order.seed();
        var sample = new Sample(UuidCreator.getTimeOrderedEpoch(), order, seed, from.size(), by, clock.instant());
        var items = new ArrayList<SampleItem>();
        for (var subject : Draw.of(List.copyOf(from.keySet()), order.size(), seed)) {
            items.add(new SampleItem(sample.id, items.size() + 1, from.get(subject), subject));
        }
        entities.persist(sample);
        items.forEach(entities::persist);
        return SampleView.of(sample, items);
    }

    SampleView answer(UUID id, int position, AnswerItem answer, Actor by) {
        var sample = existing(id);
        var item = entities.find(SampleItem.class, new SampleItem.Key(id, position), LockModeType.PESSIMISTIC_WRITE);
        if (item == null) throw new Refusal(ProblemKind.NOT_FOUND, "The sample has no item " + position + ".");
        if (item.isAnswered()) {
            throw new Refusal(ProblemKind.ALREADY_ANSWERED, "The item was answered by " + item.reviewer + ".");
        }
        if (sample.of == SampleOf.OVERRIDES) refuseOwnWork(item.subject, by);
        item.answer(answer, by, clock.instant());
        entities.flush();
        return view(sample);
    }

    SampleView view(UUID id) {
        return view(existing(id));
    }

    List<SampleView> all() {
        return entities.createQuery("from Sample order by to desc, of", Sample.class)
                .getResultStream()
                .map(this::view)
                .map(SampleView::withoutItems)
                .toList();
    }

    private SampleView view(Sample sample) {
        return SampleView.of(
                sample,
                entities.createQuery("from SampleItem where sample = ?1 order by position", SampleItem.class)
                        .setParameter(1, sample.id)
                        .getResultList());
    }

    private Sample existing(UUID id) {
        var sample = entities.find(Sample.class, id);
        if (sample == null) throw new Refusal(ProblemKind.NOT_FOUND, "No sample has the id " + id + ".");
        return sample;
    }

    private void refuseBadPeriod(DrawSample order) {
        if (!order.from().isBefore(order.to()) || order.to().isAfter(clock.instant())) {
            throw new Refusal(
                    ProblemKind.INVALID_FIELD,
                    "A sample is drawn from a period that is over.",
                    List.of(Fault.at("/to", "must be after from, and not in the future")));
        }
    }

    // Whoever may draw again until the answer pleases does not draw at random.
    private void refuseSecondDraw(DrawSample order) {
        entities.createQuery("from Sample where of = ?1 and from < ?3 and to > ?2", Sample.class)
                .setParameter(1, order.of())
                .setParameter(2, order.from())
                .setParameter(3, order.to())
                .getResultStream()
                .findFirst()
                .ifPresent(drawn -> {
                    throw new Refusal(
                            ProblemKind.ALREADY_DRAWN,
                            "The sample " + drawn.id + " was drawn from " + drawn.from + " to " + drawn.to + ".",
                            List.of(Fault.at(
                                    "/from", "the period must not overlap " + drawn.from + " to " + drawn.to)));
                });
    }

    private void refuseOwnWork(UUID override, Actor by) {
        var made = overrides.findById(override);
        if (by.name().equalsIgnoreCase(made.by().name()) || by.name().equalsIgnoreCase(made.seconder())) {
            throw new Refusal(ProblemKind.OWN_WORK, by.name() + " took part in this override.");
        }
    }
}
