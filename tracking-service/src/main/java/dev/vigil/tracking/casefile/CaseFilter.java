package dev.vigil.tracking.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Conditions on {@code case_file f}, all of which hold, with their values in order. */
final class CaseFilter {

    // Of several versions of what is known about a clock, the latest counts.
    private static final String CLOCK_RUNS = """
            exists (select from stage_clock c where c.case_id = f.id and c.clock = ? and c.stopped_at is null
                       and not exists (select from stage_clock known where known.case_id = c.case_id and known.clock = c.clock
                               and known.subject_key = c.subject_key and known.episode > c.episode)""";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String unit;

    CaseFilter where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Nothing is asked for where the value is null. */
    CaseFilter where(String condition, Object value) {
        if (value != null && condition.equals(CaseQuery.UNIT)) {
            unit = (String) value;
        } else if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    /** @param after the limit ends later than this, and not {@code until} later; null for no such bound */
    CaseFilter clock(String clock, Instant after, Instant until) {
        values.add(clock);
        var bounds = new StringBuilder(CLOCK_RUNS);
        bound(bounds, " and c.due_at > ?", after);
        bound(bounds, " and c.due_at <= ?", until);
        conditions.add(bounds.append(')').toString());
        return this;
    }

    private void bound(StringBuilder words, String bound, Instant at) {
        if (at != null) {
            words.append(bound);
            values.add(at);
        }
    }

    /** Whose cases, with the units below it; null for all. */
    String unit() {
        return unit;
    }

    /** Whether this asks for no more than the other. */
    boolean isNoNarrowerThan(CaseFilter other) {
        return conditions.size() == other.conditions.size();
    }

    String words() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
