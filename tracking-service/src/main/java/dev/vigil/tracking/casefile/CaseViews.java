package dev.vigil.tracking.casefile;

import static dev.vigil.tracking.sql.Database.time;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.casefile.CaseView.PendingHandover;
import dev.vigil.tracking.clock.ClockViews;
import dev.vigil.tracking.link.LinkView;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts together what is shown of cases: one query each for rows, clocks and hand-overs, however many cases. */
@ApplicationScoped
public class CaseViews {

    private final CaseFiles files;
    private final CaseSearch search;
    private final CaseTally tally;
    private final ClockViews clocks;
    private final Timeline timeline;
    private final Database database;
    private final InstantSource time;

    CaseViews(
            CaseFiles files,
            CaseSearch search,
            CaseTally tally,
            ClockViews clocks,
            Timeline timeline,
            Database database,
            InstantSource time) {
        this.files = files;
        this.search = search;
        this.tally = tally;
        this.clocks = clocks;
        this.timeline = timeline;
        this.database = database;
        this.time = time;
    }

    /** @param next what to ask for after this page, or null if it was the last */
    record Page(List<CaseView> cases, String next) {}

    Page page(CaseQuery query) {
        var now = time.instant();
        var limit = query.limit();
        var ids = search.page(query.filter(now), query.after(), limit);
        var running = clocks.of(ids, now);
        var pending = pending(ids);
        var views = files.all(ids).stream()
                .map(file -> CaseView.of(
                        file, pending.get(file.id), running.getOrDefault(file.id, List.of()), WholeCase.NOT_ASKED_FOR))
                .toList();
        return new Page(views, ids.size() < limit ? null : ids.getLast().toString());
    }

    /** From the tally where it knows all that is asked for; else of so many cases and no more. */
    CaseCounts counts(CaseQuery query) {
        var filter = query.filter(time.instant());
        var kind = query.kind();
        return kind.isNoNarrowerThan(filter)
                ? tally.count(kind)
                : CaseCounts.lookedAt(search.count(filter, CaseCounts.MOST_LOOKED_AT + 1));
    }

    /** With all that takes the whole timeline to tell. */
    public CaseView one(ReferralId referral) {
        var id = referral.value();
        var now = time.instant();
        var state = CaseState.of(timeline.withoutClocks(List.of(id)).get(id));
        var running = clocks.of(List.of(id), now).getOrDefault(id, List.of());
        return CaseView.of(
                files.findById(id),
                pending(List.of(id)).get(id),
                running,
                WholeCase.of(state, links(state), running, now));
    }

    private List<LinkView> links(CaseState state) {
        var others =
                state.links().all().stream().map(link -> link.other().value()).toList();
        var references = files.references(others);
        return state.links().all().stream()
                .map(link -> new LinkView(
                        link.other().value(), references.get(link.other().value()), link.grounds(), link.since()))
                .toList();
    }

    private record Waiting(UUID caseId, PendingHandover handover) {}

    private Map<UUID, PendingHandover> pending(Collection<UUID> cases) {
        return database
                .read(
                        row -> new Waiting(
                                row.getObject("case_id", UUID.class),
                                new PendingHandover(
                                        row.getObject("id", UUID.class),
                                        row.getString("from_unit"),
                                        row.getString("to_unit"),
                                        row.getString("to_officer"),
                                        time(row, "requested_at"))),
                        """
                        select hc.case_id, h.id, h.from_unit, h.to_unit, h.to_officer, h.requested_at
                          from handover_case hc
                          join handover h on h.id = hc.handover_id
                         where hc.case_id = any(?) and hc.closed_at is null""",
                        cases)
                .stream()
                .collect(toMap(Waiting::caseId, Waiting::handover));
    }
}
