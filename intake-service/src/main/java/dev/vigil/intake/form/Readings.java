package dev.vigil.intake.form;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The kinds of value that fields have. */
public final class Readings {

    /** Code of a unit or of an operation. */
    public static final Reading<String> CODE =
            matching("[A-Z0-9-]{2,40}", "must be a code of 2 to 40 capital letters, digits and hyphens");

    private static final ObjectMapper WIRE_NAMES = new ObjectMapper();

    private Readings() {}

    /** One line, for example a reference. Blanks at its ends say nothing and are dropped. */
    public static Reading<String> line(int longest) {
        return json -> FreeText.checked(text(json).strip(), longest, FreeText.Shape.LINE);
    }

    /** Prose in one or more lines. */
    public static Reading<String> prose(int longest) {
        return json -> FreeText.checked(text(json), longest, FreeText.Shape.LINES);
    }

    public static Reading<String> matching(String pattern, String rule) {
        var compiled = Pattern.compile(pattern);
        return json -> {
            if (!compiled.matcher(text(json)).matches()) {
                throw new Unfit(rule);
            }
            return json.textValue();
        };
    }

    /** One of an enum's constants by its name on the wire. */
    public static <E extends Enum<E>> Reading<E> choice(Class<E> type) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byName.put(WIRE_NAMES.convertValue(constant, String.class), constant);
        }
        var rule = "must be one of " + byName.keySet().stream().collect(joining(", "));
        return json -> {
            if (!byName.containsKey(text(json))) {
                throw new Unfit(rule);
            }
            return byName.get(json.textValue());
        };
    }

    public static Reading<Integer> wholeNumber(int least, int most) {
        return json -> {
            if (!json.isIntegralNumber()
                    || !json.canConvertToInt()
                    || json.intValue() < least
                    || json.intValue() > most) {
                throw new Unfit("must be a whole number from " + least + " to " + most);
            }
            return json.intValue();
        };
    }

    public static String text(JsonNode json) throws Unfit {
        if (!json.isTextual()) {
            throw new Unfit("must be a text in quotation marks");
        }
        return json.textValue();
    }
}
