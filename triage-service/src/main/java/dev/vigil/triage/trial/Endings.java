package dev.vigil.triage.trial;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.Topic;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.EventListener;
import dev.vigil.delivery.Incoming;
import dev.vigil.triage.sql.Database;
import dev.vigil.triage.sql.Database.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Follows when referrals first came in and how they ended. No fact about a subject: no band ever depends on it. */
@ApplicationScoped
class Endings implements EventListener {

    // Not to act for want of people is a decision, but the child waits on.
    private static final String NOT_PRIORITISED = "not_prioritised";
    private static final String RECEIVE = """
            insert into ending (referral, first_received_at)
            select * from unnest(?::uuid[], ?::timestamptz[]) as one (referral, at)
            on conflict (referral) do update set first_received_at = excluded.first_received_at
            """;
    private static final String END = """
            insert into ending (referral, outcome, ended_at)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as one (referral, outcome, at)
            on conflict (referral) do update set outcome = excluded.outcome, ended_at = excluded.ended_at
            """;

    private final Database database;

    Endings(Database database) {
        this.database = database;
    }

    /** @param outcome null if it goes on, and then {@code at} is null too */
    private record Ending(ReferralId referral, String outcome, Instant at) {}

    @Override
    public String group() {
        return "triage-endings";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.REFERRALS, Topic.TRACKING);
    }

    @Override
    public void on(List<Incoming> batch) {
        // In order of id, so that two readers never wait for each other in a ring; the last word of a batch counts.
        var received = new TreeMap<ReferralId, Instant>(Comparator.comparing(ReferralId::value));
        var ended = new TreeMap<ReferralId, Ending>(Comparator.comparing(ReferralId::value));
        for (var incoming : batch) note(incoming.event(), received, ended);
        if (!received.isEmpty()) {
            database.write(
                    RECEIVE,
                    ids(received.keySet()),
                    Column.of("timestamptz", received.entrySet(), Map.Entry::getValue));
        }
        if (!ended.isEmpty()) {
            database.write(
                    END,
                    ids(ended.keySet()),
                    Column.of("text", ended.values(), Ending::outcome),
                    Column.of("timestamptz", ended.values(), Ending::at));
        }
    }

    private static void note(VigilEvent event, Map<ReferralId, Instant> received, Map<ReferralId, Ending> ended) {
        if (event instanceof ReferralEvent.Received receipt) {
            received.put(receipt.referral(), receipt.firstReceivedAt());
        } else if (event instanceof CaseEvent.Decided decided) {
            var goesOn = decided.outcome().equals(NOT_PRIORITISED);
            ended.put(
                    decided.referral(),
                    new Ending(
                            decided.referral(),
                            goesOn ? null : decided.outcome(),
                            goesOn ? null : decided.entry().occurredAt()));
        } else if (event instanceof CaseEvent.Reopened reopened) {
            ended.put(reopened.referral(), new Ending(reopened.referral(), null, null));
        }
    }

    private static Column ids(Collection<ReferralId> referrals) {
        return Column.of("uuid", referrals, ReferralId::value);
    }
}
