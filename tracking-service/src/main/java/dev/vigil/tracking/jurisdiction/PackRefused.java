package dev.vigil.tracking.jurisdiction;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;

/** The jurisdiction pack cannot be used. */
public class PackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PackRefused(String message) {
        super(message);
    }

    private PackRefused(String message, Throwable cause) {
        super(message, cause);
    }

    static PackRefused because(JacksonException fault) {
        return fault instanceof JsonMappingException mapping
                ? new PackRefused(place(mapping.getPath()) + why(mapping), fault)
                : new PackRefused("line " + fault.getLocation().getLineNr() + ": " + fault.getOriginalMessage(), fault);
    }

    /** {@code clocks.hub-hold.limits.HIGH} is read as "clock hub-hold, key limits.HIGH". */
    private static String place(List<Reference> path) {
        var keys = path.stream().map(PackRefused::key).toList();
        if (keys.size() < 2 || !"clocks".equals(keys.getFirst())) {
            return keys.isEmpty() ? "" : "key " + String.join(".", keys) + ": ";
        }
        var clock = "clock " + keys.get(1);
        return keys.size() == 2
                ? clock + ": "
                : clock + ", key " + String.join(".", keys.subList(2, keys.size())) + ": ";
    }

    private static String key(Reference step) {
        return step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName();
    }

    private static String why(JsonMappingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                "there is no such key; expected one of " + unknown.getKnownPropertyIds();
            case InvalidFormatException format
            when format.getCause() instanceof IllegalArgumentException cause -> cause.getMessage();
            case InvalidFormatException format -> "cannot read `" + format.getValue() + "`" + choices(format);
            case ValueInstantiationException refused
            when refused.getCause() != null -> refused.getCause().getMessage();
            case JsonMappingException missing
            when missing.getOriginalMessage().startsWith("Missing required") -> "it is missing";
            case JsonMappingException other -> other.getOriginalMessage();
        };
    }

    private static String choices(InvalidFormatException fault) {
        return fault.getTargetType().isEnum()
                ? Arrays.stream(fault.getTargetType().getEnumConstants())
                        .map(Object::toString)
                        .collect(joining(", ", "; expected one of ", ""))
                : "";
    }
}
