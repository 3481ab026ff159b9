package dev.vigil.tracking.handover;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.handover.Handover.Answer;
import dev.vigil.tracking.handover.Handover.Decision;
import dev.vigil.tracking.handover.Handover.Item;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Hand-overs as rows. */
@ApplicationScoped
class Handovers {

    private final Database database;
    private final Locks locks;

    Handovers(Database database, Locks locks) {
        this.database = database;
        this.locks = locks;
    }

    private record Head(String from, String to, String toOfficer, Decision decision, Instant requestedAt) {}

    void insert(Handover handover, List<ReferralId> referrals, Entry entry) {
        var id = handover.id();
        var decision = handover.decision();
        database.write(
                """
                insert into handover (id, from_unit, to_unit, to_officer, decision, of_officer, requested_at, recorded_at,
                       requested_by, reason, manifest_count)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                handover.from(),
                handover.to(),
                handover.toOfficer(),
                decision == null ? null : decision.name(),
                decision == null ? null : decision.ofOfficer(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.by().name(),
                entry.reason(),
                referrals.size());
        database.write(Rows.of(referrals).uuid(_ -> id).uuid(ReferralId::value), """
                insert into handover_case (handover_id, case_id, place)
                select handover_id, case_id, place
                  from unnest(?, ?) with ordinality as row (handover_id, case_id, place)""");
    }

    /** Held with all its cases, so that two answers to the same hand-over come one after the other. */
    Handover hold(UUID id) {
        locks.hold(List.of(id));
        var handover = get(id);
        locks.hold(
                handover.items().stream().map(item -> item.referral().value()).toList());
        return handover;
    }

    Handover get(UUID id) {
        var head = database
                .read(
                        Handovers::head,
                        "select from_unit, to_unit, to_officer, decision, of_officer, requested_at from handover where id = ?",
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, "There is no hand-over " + id + "."));
        return new Handover(
                id, head.from(), head.to(), head.toOfficer(), head.decision(), head.requestedAt(), items(id));
    }

    private static Head head(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new Head(
                row.getString("from_unit"),
                row.getString("to_unit"),
                row.getString("to_officer"),
                decision == null ? null : new Decision(decision, row.getString("of_officer")),
                time(row, "requested_at"));
    }

    private List<Item> items(UUID id) {
        return database.read(Handovers::item, """
                select hc.case_id, c.sender_reference, hc.accepted_at, hc.rejected_at, hc.withdrawn_at, hc.mismatched_at
                  from handover_case hc
                  join case_file c on c.id = hc.case_id
                 where hc.handover_id = ?
                 order by hc.place""", id);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new ReferralId(row.getObject("case_id", UUID.class)),
                row.getString("sender_reference"),
                answer(row),
                row.getObject("mismatched_at") != null);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        if (row.getObject("accepted_at") != null) {
            return Answer.ACCEPTED;
        }
        if (row.getObject("rejected_at") != null) {
            return Answer.REJECTED;
        }
        return row.getObject("withdrawn_at") != null ? Answer.WITHDRAWN : Answer.OUTSTANDING;
    }

    void accept(UUID id, Collection<ReferralId> referrals, Instant at) {
        mark("accepted_at", id, referrals, at);
    }

    void reject(UUID id, Collection<ReferralId> referrals, Instant at) {
        mark("rejected_at", id, referrals, at);
    }

    void withdraw(UUID id, Collection<ReferralId> referrals, Instant at) {
        mark("withdrawn_at", id, referrals, at);
    }

    void mismatch(UUID id, Collection<ReferralId> referrals, Instant at) {
        mark("mismatched_at", id, referrals, at);
    }

    private void mark(String column, UUID id, Collection<ReferralId> referrals, Instant at) {
        database.write(
                "update handover_case set " + column + " = ? where handover_id = ? and case_id = any(?)",
                at,
                id,
                referrals.stream().map(ReferralId::value).toList());
    }
}
