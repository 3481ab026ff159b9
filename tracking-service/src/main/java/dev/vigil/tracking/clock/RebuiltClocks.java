package dev.vigil.tracking.clock;

import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.tracking.clock.CaseClocks.EditionSet;
import dev.vigil.tracking.clock.StageClock.Key;
import dev.vigil.tracking.jurisdiction.Jurisdictions;
import dev.vigil.tracking.rebuild.Digests;
import dev.vigil.tracking.rebuild.Rebuildable;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import dev.vigil.tracking.timeline.Timeline;
import dev.vigil.tracking.timeline.TimelineEntry;
import dev.vigil.tracking.unit.UnitKind;
import dev.vigil.tracking.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

/** Clocks, their limits and the rungs they passed, made again from the timelines and the packs that held then. */
@ApplicationScoped
class RebuiltClocks implements Rebuildable {

    private static final String ROWS = """
            select case_id, 'clock' as what, to_jsonb(c) - 'id' as content from stage_clock c
            union all
            select c.case_id, 'limit', to_jsonb(l) - 'clock_id'
                   || jsonb_build_object('clock', c.clock, 'subject', c.subject_key, 'episode', c.episode)
              from clock_limit l join stage_clock c on c.id = l.clock_id
            union all
            select c.case_id, 'rung', to_jsonb(r) - 'clock_id'
                   || jsonb_build_object('clock', c.clock, 'subject', c.subject_key, 'episode', c.episode)
              from rung_passed r join stage_clock c on c.id = r.clock_id""";

    private final Database database;
    private final Digests digests;
    private final Timeline timeline;
    private final Units units;
    private final Jurisdictions jurisdictions;
    private final CaseEditions editions;
    private final ClockRules rules;
    private final Ladders ladders;
    private final StoredClocks stored;

    RebuiltClocks(
            Database database,
            Digests digests,
            Timeline timeline,
            Units units,
            Jurisdictions jurisdictions,
            CaseEditions editions,
            ClockRules rules,
            Ladders ladders,
            StoredClocks stored) {
        this.database = database;
        this.digests = digests;
        this.timeline = timeline;
        this.units = units;
        this.jurisdictions = jurisdictions;
        this.editions = editions;
        this.rules = rules;
        this.ladders = ladders;
        this.stored = stored;
    }

    private record Passed(Key clock, Instant dueAt, int percent, Instant passedAt, Instant detectedAt, boolean late) {}

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public void clear(Collection<UUID> cases) {
        for (var table : List.of("rung_passed", "clock_limit")) {
            database.write(
                    "delete from " + table + " where clock_id in (select id from stage_clock where case_id = any(?))",
                    cases);
        }
        database.write("delete from stage_clock where case_id = any(?)", cases);
    }

    @Override
    public void rebuild(Collection<UUID> cases) {
        jurisdictions.refresh();
        var timelines = timeline.whole(cases);
        var held = editions.history(cases);
        var kinds = units.kinds(timelines.values().stream()
                .map(entries -> entries.getFirst().actor().unit())
                .collect(toSet()));
        var rungs = new ArrayList<Passed>();
        var clocks = timelines.entrySet().stream()
                .map(each -> retold(each.getValue(), held.getOrDefault(each.getKey(), List.of()), kinds, rungs))
                .toList();
        stored.insert(clocks.stream().flatMap(each -> each.all().stream()).toList());
        stored.insertLimits(
                clocks.stream().flatMap(each -> each.limits().stream()).toList());
        insert(rungs);
    }

    private CaseClocks retold(
            List<TimelineEntry> entries, List<EditionSet> held, Map<String, UnitKind> kinds, List<Passed> rungs) {
        var first = entries.getFirst();
        var clocks = new CaseClocks((Received) first.event(), List.of());
        var hub = kinds.get(first.actor().unit()) == UnitKind.HUB;
        var begins = held.isEmpty()
                ? jurisdictions.inForce(Jurisdictions.USUAL)
                : jurisdictions.edition(held.getFirst().edition());
        var retelling = new Retelling(rules, hub, List.of(), begins, clocks);
        var changes = new ArrayDeque<>(held.isEmpty() ? held : held.subList(1, held.size()));
        for (var entry : entries) {
            keepUp(retelling, changes, entry.seq());
            if (entry.event() instanceof ClockEvent said) {
                rungs.add(climb(said.rung(), clocks));
            } else {
                retelling.take(entry);
            }
        }
        keepUp(retelling, changes, Long.MAX_VALUE);
        return clocks;
    }

    private void keepUp(Retelling retelling, Queue<EditionSet> changes, long before) {
        while (!changes.isEmpty() && changes.peek().afterSeq() < before) {
            var change = changes.remove();
            retelling.goBy(jurisdictions.edition(change.edition()), change.afterSeq(), change.since());
        }
    }

    private Passed climb(ClockEvent.Rung rung, CaseClocks clocks) {
        var subject = rung.subject() == null ? "" : rung.subject();
        var clock = clocks.latest(rung.clock(), subject)
                .orElseThrow(() -> new IllegalStateException("a rung of a clock that never was: " + rung));
        clocks.put(clock.at(ladders.after(clock, rung.percent())));
        return new Passed(clock.key(), rung.dueAt(), rung.percent(), rung.passedAt(), rung.detectedAt(), rung.late());
    }

    private void insert(List<Passed> rungs) {
        var rows = Rows.of(rungs)
                .uuid(passed -> passed.clock().caseId())
                .text(passed -> passed.clock().clock())
                .text(passed -> passed.clock().subject())
                .whole(passed -> passed.clock().episode())
                .time(Passed::dueAt)
                .whole(Passed::percent)
                .time(Passed::passedAt)
                .time(Passed::detectedAt)
                .flag(Passed::late);
        database.write(rows, """
                insert into rung_passed (clock_id, due_at, percent, passed_at, detected_at, late)
                select c.id, row.due_at, row.percent, row.passed_at, row.detected_at, row.late
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                       as row (case_id, clock, subject_key, episode, due_at, percent, passed_at, detected_at, late)
                  join stage_clock c using (case_id, clock, subject_key, episode)""");
    }

    @Override
    public String digest() {
        return digests.of(ROWS);
    }

    @Override
    public Map<UUID, String> digests(Collection<UUID> cases) {
        return digests.perCase(ROWS, cases);
    }
}
