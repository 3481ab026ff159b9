package dev.vigil.tracking.alert;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** What is raised is grouped: 2,345 cases of one cause are one alert, or nobody could see the next. */
@ApplicationScoped
public class Alerts {

    private final Database database;
    private final AlertHours hours;

    Alerts(Database database, AlertHours hours) {
        this.database = database;
        this.hours = hours;
    }

    public void raise(List<Raise> raised) {
        if (!raised.isEmpty()) {
            var addressed = addressed(raised);
            groups(worstOfEach(addressed));
            cases(addressed.stream()
                    .filter(each -> each.raise().caseId() != null)
                    .map(each -> new Member(each.groupKey(), each.raise().caseId()))
                    .distinct()
                    .toList());
        }
    }

    private record Holder(UUID caseId, String unit, String officer) {}

    /** Told to the officer whom the case names, if it is of the unit that the alert is for. */
    private List<Addressed> addressed(List<Raise> raised) {
        var cases = raised.stream()
                .filter(each -> each.kind().concernsTheOfficer())
                .map(Raise::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Holder> holders = database
                .read(
                        row -> new Holder(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        "select id, owner_unit, owner_officer from case_file where id = any(?) and owner_officer is not null",
                        cases)
                .stream()
                .collect(toMap(Holder::caseId, holder -> holder));
        return raised.stream()
                .map(each -> Addressed.to(officer(each, holders.get(each.caseId())), each))
                .toList();
    }

    private static String officer(Raise raise, Holder holder) {
        var his = holder != null
                && raise.kind().concernsTheOfficer()
                && holder.unit().equals(raise.unit());
        return his ? holder.officer() : null;
    }

    /** In the order of the keys, so that two transactions that raise the same groups wait for each other, not crosswise. */
    private static Collection<Addressed> worstOfEach(List<Addressed> raised) {
        return raised.stream()
                .sorted(comparing(each -> each.raise().level()))
                .collect(collectingAndThen(
                        toMap(Addressed::groupKey, each -> each, (_, worse) -> worse, TreeMap::new), TreeMap::values));
    }

    private Instant firstStep(Raise raise) {
        return raise.kind().isPatient() ? hours.next(raise.at()) : raise.at();
    }

    private void groups(Collection<Addressed> groups) {
        database.write(
                Rows.of(groups)
                        .text(each -> each.raise().kind().name())
                        .text(Addressed::groupKey)
                        .text(each -> each.raise().title())
                        .text(each -> each.raise().unit())
                        .text(Addressed::officer)
                        .time(each -> each.raise().at())
                        .whole(each -> each.raise().level())
                        .text(each -> each.raise().clock())
                        .flag(each -> each.raise().late())
                        .time(each -> firstStep(each.raise())),
                RAISE);
    }

    // Whoever is being told of it goes on being told; a new round begins when it was quiet, or a warning became true.
    private static final String RAISE = """
            insert into alert (id, kind, group_key, title, unit, officer, raised_at, level, clock, late, next_step_at)
            select uuidv7(), kind, group_key, title, unit, officer, raised_at, level, clock, late, next_step_at
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as row (kind, group_key, title, unit, officer, raised_at, level, clock, late, next_step_at)
            on conflict (group_key) do update
               set level = excluded.level, title = excluded.title, kind = excluded.kind, late = excluded.late,
                   settled_at = null,
                   round = case when alert.next_step_at is null or alert.kind <> excluded.kind
                                then alert.round + 1 else alert.round end,
                   next_step_at = case when alert.next_step_at is null or alert.kind <> excluded.kind
                                       then excluded.next_step_at else alert.next_step_at end
             where alert.level < excluded.level or alert.settled_at is not null""";

    private record Member(String groupKey, UUID caseId) {}

    private void cases(List<Member> members) {
        database.write(Rows.of(members).text(Member::groupKey).uuid(Member::caseId), """
                insert into alert_case (alert_id, case_id)
                select alert.id, row.case_id
                  from unnest(?, ?) as row (group_key, case_id)
                  join alert using (group_key)
                on conflict do nothing""");
    }
}
