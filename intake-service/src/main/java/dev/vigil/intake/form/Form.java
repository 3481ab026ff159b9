package dev.vigil.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A JSON object read field by field. What is wrong is noted with its place, and reading goes on. */
public final class Form {

    private final JsonNode json;
    private final String place;
    private final Faults faults;
    private final Set<String> read = new HashSet<>();

    private Form(JsonNode json, String place, Faults faults) {
        this.json = json;
        this.place = place;
        this.faults = faults;
        if (!json.isObject()) {
            faults.add(ProblemKind.INVALID_FIELD, place, "must be a JSON object");
        }
    }

    public static Form of(JsonNode json, String place, Faults faults) {
        return new Form(json, place, faults);
    }

    /** Null if it is missing or cannot be taken; the fault is noted. */
    public <T> T required(String field, Reading<T> reading) {
        if (isAbsent(field) && json.isObject()) {
            noteMissing(field, "is required");
        }
        return optional(field, reading);
    }

    /** Null if it is absent or cannot be taken; in the second case the fault is noted. */
    public <T> T optional(String field, Reading<T> reading) {
        read.add(field);
        if (isAbsent(field)) {
            return null;
        }
        try {
            return reading.of(json.get(field));
        } catch (Unfit unfit) {
            note(unfit.kind(), field, unfit.getMessage());
            return null;
        }
    }

    /** The objects of an array; those that cannot be taken are left out and noted. */
    public <T> List<T> each(String field, int most, Function<Form, T> reading) {
        var array = optional(field, value -> arrayOf(value, most));
        var results = new ArrayList<T>();
        for (int i = 0; array != null && i < array.size(); i++) {
            var result = reading.apply(new Form(array.get(i), pointer(field) + "/" + i, faults));
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    /** What an object within says; null if it is absent. */
    public <T> T within(String field, Function<Form, T> reading) {
        read.add(field);
        return isAbsent(field) ? null : reading.apply(new Form(json.get(field), pointer(field), faults));
    }

    /** Notes every field that nobody asked for: what we do not understand we refuse rather than drop unseen. */
    public void refuseOtherFields() {
        json.fieldNames().forEachRemaining(field -> {
            if (!read.contains(field)) {
                note(ProblemKind.UNKNOWN_FIELD, field, "is not a field of this request");
            }
        });
    }

    public void noteMissing(String field, String detail) {
        note(ProblemKind.MISSING_FIELD, field, detail);
    }

    public void noteInvalid(String field, String detail) {
        note(ProblemKind.INVALID_FIELD, field, detail);
    }

    private void note(ProblemKind kind, String field, String detail) {
        faults.add(kind, pointer(field), detail);
    }

    public boolean isAbsent(String field) {
        return json.path(field).isMissingNode() || json.path(field).isNull();
    }

    private String pointer(String field) {
        return place + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode arrayOf(JsonNode value, int most) throws Unfit {
        if (!value.isArray()) {
            throw new Unfit("must be an array");
        }
        if (value.size() > most) {
            throw new Unfit("has " + value.size() + " entries; at most " + most + " are taken");
        }
        return value;
    }
}
