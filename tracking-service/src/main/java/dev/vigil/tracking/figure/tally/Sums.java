package dev.vigil.tracking.figure.tally;

import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads sums as at an instant. What it costs grows with the number of sums and with the changes of one day, not with cases. */
@ApplicationScoped
public class Sums {

    /**
     * Of each sum the latest day that was over by then; of the day itself, if its last change was later, its changes one
     * by one; and what nobody has folded yet.
     */
    private static final String AS_AT = """
            with chosen as (select k.* from tally_key k where %s)
            select k.measure, k.part, k.detail, k.unit, k.band, k.source_kind, k.operation, sum(a.n)::bigint as n,
                   sum(a.seconds)::bigint as seconds, sum(a.running)::bigint as running,
                   sum(a.running_since)::bigint as running_since
              from (
                select k.id, d.n, d.seconds, d.running, d.running_since
                  from chosen k
                  cross join lateral (select * from tally_day d
                                       where d.key_id = k.id and (d.day < ?::date or d.day = ?::date and d.last_at <= ?)
                                       order by d.day desc limit 1) d
                union all
                select k.id, c.n, c.seconds, c.running, c.running_since
                  from chosen k
                  join tally_day d on d.key_id = k.id and d.day = ?::date and d.last_at > ?
                  join tally_change c on c.key_id = k.id and c.folded and c.recorded_at >= ? and c.recorded_at <= ?
                union all
                select k.id, c.n, c.seconds, c.running, c.running_since
                  from tally_change c join chosen k on k.id = c.key_id
                 where not c.folded and c.recorded_at <= ?) a
              join chosen k on k.id = a.id
             group by k.id, k.measure, k.part, k.detail, k.unit, k.band, k.source_kind, k.operation
            having (sum(a.n), sum(a.seconds), sum(a.running), sum(a.running_since)) <> (0, 0, 0, 0)""";

    private final Database database;

    Sums(Database database) {
        this.database = database;
    }

    /** Which sums. Empty or null is all. */
    public record Choice(Collection<String> measures, Collection<String> units, String source, String operation) {

        public Choice {
            measures = List.copyOf(measures);
            units = List.copyOf(units);
        }

        private String words() {
            return "k.measure = any(?) and (cardinality(?::text[]) = 0 or k.unit = any(?::text[]))"
                    + " and (?::text is null or k.source_kind = ?) and (?::text is null or k.operation = ?)";
        }
    }

    /** A sum and what it was. */
    public record Sum(TallyKey key, Amount amount) {}

    public List<Sum> asAt(Choice choice, Instant at) {
        var day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return database.read(
                row -> new Sum(Tallies.key(row), Tallies.amount(row)),
                AS_AT.formatted(choice.words()),
                choice.measures(),
                choice.units(),
                choice.units(),
                choice.source(),
                choice.source(),
                choice.operation(),
                choice.operation(),
                day,
                day,
                at,
                day,
                at,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                at,
                at);
    }

    /** The cases that were last added to these sums in a time, the latest first. */
    public List<UUID> casesAdded(Choice choice, String part, Instant from, Instant to, int most) {
        return database.read(
                row -> row.getObject(1, UUID.class),
                "select c.case_id from tally_change c join tally_key k on k.id = c.key_id where " + choice.words()
                        + " and k.part = ? and c.recorded_at > ? and c.recorded_at <= ?"
                        + " group by c.case_id having sum(c.n) > 0 order by max(c.recorded_at) desc, c.case_id limit ?",
                choice.measures(),
                choice.units(),
                choice.units(),
                choice.source(),
                choice.source(),
                choice.operation(),
                choice.operation(),
                part,
                from,
                to,
                most);
    }

    /** By key, for whoever compares two instants. */
    public static Map<TallyKey, Amount> byKey(List<Sum> sums) {
        return sums.stream().collect(toMap(Sum::key, Sum::amount));
    }
}
