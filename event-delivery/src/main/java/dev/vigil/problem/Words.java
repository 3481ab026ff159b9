package dev.vigil.problem;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a field must be, for a reader who has never seen our code. */
final class Words {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, "a UUID"),
            Map.entry(Instant.class, "a date and time with its zone, for example 2026-03-02T09:00:00Z"),
            Map.entry(LocalDate.class, "a date, for example 2026-03-02"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(double.class, "a number"),
            Map.entry(Double.class, "a number"));

    private Words() {}

    static String of(Class<?> type) {
        if (type == null) {
            return "of another kind";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getFields())
                            .filter(Field::isEnumConstant)
                            .map(Words::wireName)
                            .collect(joining(", "));
        }
        return WORDS.getOrDefault(type, Collection.class.isAssignableFrom(type) ? "a list" : "an object");
    }

    private static String wireName(Field constant) {
        var property = constant.getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? constant.getName() : property.value();
    }
}
