package dev.vigil.tracking.casefile;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import dev.vigil.tracking.timeline.Payloads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Keeps each case's row equal to the fold of its timeline. */
@ApplicationScoped
class Snapshots {

    private final Database database;
    private final Payloads payloads;

    Snapshots(Database database, Payloads payloads) {
        this.database = database;
        this.payloads = payloads;
    }

    void store(Collection<LockedCase> cases) {
        var rows = Rows.of(cases)
                .uuid(each -> each.state().id().value())
                .text(each -> each.state().received().reference())
                .text(each -> each.state().received().agency())
                .text(each -> each.state().received().senderReference())
                .text(each -> each.state().received().sourceKind().name())
                .text(each -> each.state().received().type().name())
                .text(each -> each.state().received().operation())
                .text(each -> each.state().received().receivingUnit())
                .time(each -> each.state().received().firstReceivedAt())
                .time(each -> each.state().received().receivedAt());
        database.write(folded(rows), UPSERT);
    }

    private Rows<LockedCase> folded(Rows<LockedCase> rows) {
        return rows.text(each -> each.state().custody().owner().unit())
                .text(each -> each.state().custody().owner().officer())
                .time(each -> each.state().custody().unitSince())
                .text(each -> band(each.state().grading()))
                .whole(each -> score(each.state().grading()))
                .text(each -> each.state().course().progress().name())
                .flag(each -> each.state().facts().accessUnknown())
                .time(each -> each.state().course().openedAt())
                .time(each -> each.state().course().firstActionAt())
                .text(each -> each.state().course().outcome())
                .time(each -> each.state().course().decidedAt())
                .time(each -> each.state().course().closedAt())
                .text(each -> payloads.write(each.state().facts().list()))
                .text(each -> assessment(each.state().grading()))
                .number(LockedCase::version)
                .number(LockedCase::published);
    }

    private static String band(Grading grading) {
        return grading.band() == null ? null : grading.band().name();
    }

    private static Integer score(Grading grading) {
        return grading.assessment() == null ? null : grading.assessment().score();
    }

    private String assessment(Grading grading) {
        return grading.assessment() == null ? null : payloads.write(grading.assessment());
    }

    private static final String UPSERT = """
            insert into case_file (id, reference, agency, sender_reference, source_kind, referral_type, operation, received_unit,
                   first_received_at, received_at, owner_unit, owner_officer, owner_since, band, score, state, access_unknown, opened_at,
                   first_action_at, outcome, decided_at, closed_at, facts, assessment, version, events_published)
            select id, reference, agency, sender_reference, source_kind, referral_type, operation, received_unit,
                   first_received_at, received_at, owner_unit, owner_officer, owner_since, band, score, state, access_unknown, opened_at,
                   first_action_at, outcome, decided_at, closed_at, facts::jsonb, assessment::jsonb, version, events_published
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as row (id, reference, agency, sender_reference, source_kind, referral_type, operation, received_unit,
                   first_received_at, received_at, owner_unit, owner_officer, owner_since, band, score, state, access_unknown, opened_at,
                   first_action_at, outcome, decided_at, closed_at, facts, assessment, version, events_published)
            on conflict (id) do update
               set reference = excluded.reference, agency = excluded.agency, sender_reference = excluded.sender_reference,
                   source_kind = excluded.source_kind, referral_type = excluded.referral_type, operation = excluded.operation,
                   received_unit = excluded.received_unit, first_received_at = excluded.first_received_at,
                   received_at = excluded.received_at,
                   owner_unit = excluded.owner_unit, owner_officer = excluded.owner_officer, owner_since = excluded.owner_since, band = excluded.band,
                   score = excluded.score, state = excluded.state, access_unknown = excluded.access_unknown,
                   opened_at = excluded.opened_at, first_action_at = excluded.first_action_at, outcome = excluded.outcome,
                   decided_at = excluded.decided_at, closed_at = excluded.closed_at, facts = excluded.facts,
                   assessment = excluded.assessment, version = excluded.version,
                   events_published = excluded.events_published""";
}
