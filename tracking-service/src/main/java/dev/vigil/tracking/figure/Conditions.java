package dev.vigil.tracking.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cohort as SQL: only the conditions that were asked for, so that the planner can use the index of each. */
final class Conditions {

    private final List<String> ofClock = new ArrayList<>();
    private final List<String> ofCohort = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Conditions(Cohort cohort) {
        add(ofClock, "k.operation = :operation", "operation", cohort.operation());
        add(ofClock, "k.unit = :unit", "unit", cohort.unit());
        add(ofClock, "k.source_kind = :source", "source", cohort.source());
        add(ofClock, "k.started_at >= :receivedFrom", "receivedFrom", cohort.receivedFrom());
        add(ofClock, "k.started_at <= :receivedTo", "receivedTo", cohort.receivedTo());
        add(
                ofCohort,
                "c.band = :band",
                "band",
                cohort.band() == null ? null : cohort.band().name());
        add(ofCohort, "c.stopped_at >= :closedFrom", "closedFrom", cohort.closedFrom());
        add(ofCohort, "c.stopped_at <= :closedTo", "closedTo", cohort.closedTo());
    }

    private void add(List<String> conditions, String sql, String name, Object value) {
        if (value != null) {
            conditions.add(" and " + sql);
            values.put(name, value);
        }
    }

    String in(String sql) {
        return sql.replace("/*clock conditions*/", String.join("", ofClock))
                .replace("/*cohort conditions*/", String.join("", ofCohort));
    }

    Map<String, Object> values() {
        return values;
    }
}
