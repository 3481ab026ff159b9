package dev.vigil.tracking.alert;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** What is raised is grouped: 2,345 cases of one cause are one alert, or nobody could see the next. */
@ApplicationScoped
public class Alerts {

    private final Database database;

    Alerts(Database database) {
        this.database = database;
    }

    public void raise(List<Raise> raised) {
        if (!raised.isEmpty()) {
            groups(worstOfEach(raised));
            cases(raised.stream()
                    .map(raise -> new Member(raise.groupKey(), raise.caseId()))
                    .distinct()
                    .toList());
        }
    }

    /** In the order of the keys, so that two transactions that raise the same groups wait for each other, not crosswise. */
    private static Collection<Raise> worstOfEach(List<Raise> raised) {
        return raised.stream()
                .sorted(comparing(Raise::level))
                .collect(collectingAndThen(
                        toMap(Raise::groupKey, raise -> raise, (_, worse) -> worse, TreeMap::new), TreeMap::values));
    }

    private void groups(Collection<Raise> groups) {
        database.write(
                Rows.of(groups)
                        .text(Raise::kind)
                        .text(Raise::groupKey)
                        .text(Raise::title)
                        .text(Raise::unit)
                        .time(Raise::at)
                        .whole(Raise::level),
                """
                insert into alert (id, kind, group_key, title, unit, raised_at, level)
                select uuidv7(), kind, group_key, title, unit, raised_at, level
                  from unnest(?, ?, ?, ?, ?, ?) as row (kind, group_key, title, unit, raised_at, level)
                on conflict (group_key) do update
                   set level = excluded.level, title = excluded.title
                 where alert.level < excluded.level""");
    }

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
