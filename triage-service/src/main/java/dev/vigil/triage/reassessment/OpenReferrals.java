package dev.vigil.triage.reassessment;

import dev.vigil.contract.ReferralId;
import dev.vigil.triage.policy.Policy;
import dev.vigil.triage.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Referrals that have not ended. */
@ApplicationScoped
class OpenReferrals {

    private static final String BY_ANOTHER_POLICY = """
            select r.id
            from referral r
            join assessment a on a.referral = r.id and a.version = r.assessments
            left join ending e on e.referral = r.id
            where r.id > ? and e.outcome is null and (a.policy_sha256, a.sheet_version) <> (?, ?)
            order by r.id
            limit ?
            """;
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('reassessment'))";

    private final Database database;

    OpenReferrals(Database database) {
        this.database = database;
    }

    /** Whether nobody else assesses anew until the transaction ends. */
    boolean tryToHold() {
        return database.read(row -> row.getBoolean(1), LOCK).getFirst();
    }

    /** In order of id, those after one whose latest assessment goes by another policy. */
    List<ReferralId> assessedByAnotherThan(Policy policy, UUID after, int limit) {
        return database.read(
                row -> new ReferralId(row.getObject(1, UUID.class)),
                BY_ANOTHER_POLICY,
                after,
                policy.identity().sha256(),
                policy.sheet().version(),
                limit);
    }
}
