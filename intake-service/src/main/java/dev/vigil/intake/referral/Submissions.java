package dev.vigil.intake.referral;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.SourceKind;
import dev.vigil.intake.agency.Agency;
import dev.vigil.intake.config.IntakeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Turns what was sent into referrals and stores them: the hot path, one statement for any number of them. */
@ApplicationScoped
public class Submissions {

    // The columns are filled from the very JSON that is published, so the two cannot differ. Rows go in by sender's
    // reference: two batches with the same rows in another order would otherwise wait for each other for ever. Of those
    // with the same reference the first one is the referral.
    private static final String INSERT = """
            with sent as (
              select e.*, s.narrative, s.fingerprint, s.position
              from rows from (jsonb_to_recordset(cast(:submissions as jsonb))
                  as (event jsonb, narrative text, fingerprint jsonb))
                with ordinality as s(event, narrative, fingerprint, position),
                jsonb_to_record(s.event) as e(referral uuid, reference text, agency text, "sourceKind" text,
                  "senderReference" text, type text, "receivedAt" timestamptz, "firstReceivedAt" timestamptz,
                  "occurredAt" timestamptz, "receivingUnit" text, operation text, batch uuid, facts jsonb)
            ), stored as (
              insert into referral (id, reference, agency, sender_reference, source_kind, type, occurred_at,
                first_received_at, received_at, receiving_unit, operation, batch, narrative, fingerprint)
              select referral, reference, agency, "senderReference", "sourceKind", type, "occurredAt",
                "firstReceivedAt", "receivedAt", "receivingUnit", operation, batch, narrative, fingerprint ->> 'hex'
              from sent order by "senderReference", position
              on conflict (agency, sender_reference) do nothing
              returning id
            ), answered as (
              insert into referral_fact (referral, version, position, question, answer, value, source,
                checked_by, checked_at, checked_how)
              select stored.id, 1, f.position, f.fact ->> 'question', f.fact ->> 'answer', f.fact ->> 'value',
                f.fact ->> 'source', f.fact #>> '{checked,by}', cast(f.fact #>> '{checked,at}' as timestamptz),
                f.fact #>> '{checked,how}'
              from stored join sent on sent.referral = stored.id,
                jsonb_array_elements(sent.facts) with ordinality as f(fact, position)
            )
            select id from stored""";

    private final EntityManager database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final String defaultUnit;

    Submissions(EntityManager database, ObjectMapper json, InstantSource clock, IntakeConfig config) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.defaultUnit = config.defaultUnit();
    }

    /** Gives each order an id, a reference and the time of its receipt. */
    public List<Submission> received(Agency agency, List<SubmitReferral> orders, UUID batch) {
        var numbers = numbers(orders.size());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var submissions = new ArrayList<Submission>();
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var event = event(agency, order, now, Reference.of(now, numbers.get(i)), batch);
            submissions.add(new Submission(event, order.narrative(), Fingerprint.of(order)));
        }
        return submissions;
    }

    /** Stores those whose sender's reference did not come before, in the caller's transaction; tells which. */
    @SuppressWarnings("unchecked")
    Set<ReferralId> insert(List<Submission> submissions) {
        List<UUID> stored = database.createNativeQuery(INSERT, UUID.class)
                .setParameter("submissions", written(submissions))
                .getResultList();
        return stored.stream().map(ReferralId::new).collect(toSet());
    }

    private ReferralEvent.Received event(
            Agency agency, SubmitReferral order, Instant now, Reference reference, UUID batch) {
        return new ReferralEvent.Received(
                new ReferralId(UuidCreator.getTimeOrderedEpoch(now)),
                reference.text(),
                agency.code(),
                Objects.requireNonNullElse(order.sourceKind(), SourceKind.UNKNOWN),
                order.senderReference(),
                order.type(),
                now,
                firstReceipt(order, now),
                order.occurredAt(),
                Objects.requireNonNullElse(order.receivingUnit(), defaultUnit),
                order.operation(),
                batch,
                order.facts());
    }

    // A sender's clock may be a little ahead; nobody received it before it came, though.
    private static Instant firstReceipt(SubmitReferral order, Instant now) {
        var first = order.firstReceivedAt();
        return first == null || first.isAfter(now) ? now : first;
    }

    @SuppressWarnings("unchecked")
    private List<Long> numbers(int count) {
        return database.createNativeQuery(
                        "select nextval('referral_number') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList();
    }

    private String written(List<Submission> submissions) {
        try {
            return json.writeValueAsString(submissions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a submission can always be written", e);
        }
    }
}
