package dev.vigil.tracking.casefile;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.hold.Hold;
import dev.vigil.tracking.rebuild.Digests;
import dev.vigil.tracking.rebuild.Rebuildable;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import dev.vigil.tracking.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps a row for everything in a case that somebody must look at again. */
@ApplicationScoped
class ReviewsDue implements Rebuildable {

    private static final String KEPT =
            "select case_id, subject_key, what, waiting_for, owner, reason, since, review_at from review_due";

    private final Database database;
    private final Timeline timeline;
    private final Digests digests;

    ReviewsDue(Database database, Timeline timeline, Digests digests) {
        this.database = database;
        this.timeline = timeline;
        this.digests = digests;
    }

    private record Row(
            UUID caseId,
            String key,
            String what,
            String waitingFor,
            String owner,
            String reason,
            Instant since,
            Instant reviewAt) {}

    void follow(Collection<LockedCase> cases) {
        replace(cases.stream()
                .filter(each -> each.added().stream()
                        .anyMatch(step -> matters(step.entry().event())))
                .map(LockedCase::state)
                .toList());
    }

    /** A batch of arrivals, which is most of what comes, changes no review. */
    private static boolean matters(VigilEvent event) {
        return switch (event) {
            case CaseEvent.HoldPlaced _,
                    CaseEvent.HoldReviewed _,
                    CaseEvent.HoldLifted _,
                    CaseEvent.Decided _,
                    CaseEvent.Closed _,
                    CaseEvent.Reopened _,
                    CaseEvent.EntryCorrected _ -> true;
            case VigilEvent _ -> false;
        };
    }

    private void replace(List<CaseState> cases) {
        if (cases.isEmpty()) {
            return;
        }
        clear(cases.stream().map(state -> state.id().value()).toList());
        var rows = Rows.of(cases.stream().flatMap(ReviewsDue::rows).toList())
                .uuid(Row::caseId)
                .text(Row::key)
                .text(Row::what)
                .text(Row::waitingFor)
                .text(Row::owner)
                .text(Row::reason)
                .time(Row::since)
                .time(Row::reviewAt);
        database.write(rows, """
                insert into review_due (case_id, subject_key, what, waiting_for, owner, reason, since, review_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    private static Stream<Row> rows(CaseState state) {
        if (state.course().closedAt() != null) {
            return Stream.empty();
        }
        var holds = state.holds().waiting().stream().map(hold -> row(state, hold));
        var decision = Stream.ofNullable(state.course().decision())
                .filter(made -> made.reviewAt() != null)
                .map(made -> row(state, made));
        return Stream.concat(holds, decision);
    }

    private static Row row(CaseState state, Hold hold) {
        return new Row(
                state.id().value(),
                hold.id().toString(),
                "HOLD",
                hold.waitingFor().name(),
                hold.owner(),
                hold.reason(),
                hold.placedAt(),
                hold.reviewAt());
    }

    private static Row row(CaseState state, Decision made) {
        return new Row(
                state.id().value(), "decision", "DECISION", null, made.by(), made.reason(), made.at(), made.reviewAt());
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public void clear(Collection<UUID> cases) {
        database.write("delete from review_due where case_id = any(?)", cases);
    }

    @Override
    public void rebuild(Collection<UUID> cases) {
        replace(timeline.withoutClocks(cases).values().stream()
                .map(CaseState::of)
                .toList());
    }

    @Override
    public String digest() {
        return digests.of(KEPT);
    }

    @Override
    public Map<UUID, String> digests(Collection<UUID> cases) {
        return digests.perCase(KEPT, cases);
    }
}
