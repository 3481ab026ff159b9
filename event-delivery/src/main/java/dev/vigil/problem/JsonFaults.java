package dev.vigil.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.vigil.problem.Refusal.Fault;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says what is wrong with a JSON body, and where; in our words, because Jackson's name classes and repeat values. */
final class JsonFaults {

    private JsonFaults() {}

    /** Empty if it is a fault of our own. */
    static Optional<Refusal> in(JacksonException e) {
        return in(e, pointer(e));
    }

    private static Optional<Refusal> in(JacksonException e, Pointer at) {
        return switch (e) {
            case InvalidDefinitionException _ -> Optional.empty();
            case StreamConstraintsException limit -> Optional.of(overLimit(limit, at));
            case StreamReadException malformed -> Optional.of(malformed(malformed, at));
            case UnrecognizedPropertyException unknown ->
                Optional.of(refusal(ProblemKind.UNKNOWN_FIELD, at, known(unknown)));
            case ValueInstantiationException refused -> refusedByType(refused, at);
            case MismatchedInputException mismatch -> Optional.of(mismatch(mismatch, at));
            case JsonMappingException wrapper
            when wrapper.getCause() instanceof JacksonException cause -> in(cause, at);
            default -> Optional.empty();
        };
    }

    private static Refusal overLimit(StreamConstraintsException limit, Pointer at) {
        return limit.getMessage().contains("nesting depth")
                ? refusal(ProblemKind.TOO_DEEP, at, "nested too deeply" + line(limit))
                : refusal(ProblemKind.INVALID_FIELD, at, "too long" + line(limit));
    }

    private static Refusal malformed(StreamReadException e, Pointer at) {
        var what = e.getOriginalMessage().startsWith("Duplicate") ? "given twice" : "not JSON";
        return refusal(ProblemKind.MALFORMED_JSON, at, what + line(e));
    }

    /** The compact constructor of the type said no. */
    private static Optional<Refusal> refusedByType(ValueInstantiationException e, Pointer at) {
        return switch (e.getCause()) {
            case Refusal refusal -> Optional.of(refusal);
            case NullPointerException missing
            when missing.getMessage() != null ->
                Optional.of(refusal(ProblemKind.MISSING_FIELD, at, missing.getMessage()));
            case IllegalArgumentException invalid
            when invalid.getMessage() != null ->
                Optional.of(refusal(ProblemKind.INVALID_FIELD, at, invalid.getMessage()));
            case null, default -> Optional.empty();
        };
    }

    private static Refusal mismatch(MismatchedInputException e, Pointer at) {
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return refusal(ProblemKind.MALFORMED_JSON, at, "something follows the end" + line(e));
        }
        var type = e.getTargetType();
        var missing =
                type != null && type.isPrimitive() && e.getOriginalMessage().startsWith("Cannot map `null`");
        return missing
                ? refusal(ProblemKind.MISSING_FIELD, at, "required: " + Words.of(type))
                : refusal(ProblemKind.INVALID_FIELD, at, "must be " + Words.of(type));
    }

    private static String known(UnrecognizedPropertyException e) {
        var known = new TreeSet<String>();
        e.getKnownPropertyIds().forEach(name -> known.add(name.toString()));
        return "not a field of this request; it knows " + String.join(", ", known);
    }

    private static Refusal refusal(ProblemKind kind, Pointer at, String detail) {
        return new Refusal(kind, "Change what the errors name and send it again", List.of(Fault.at(at.text(), detail)));
    }

    private static Pointer pointer(JacksonException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var at = Pointer.WHOLE;
            for (var step : mapping.getPath()) {
                at = at.then(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
            }
            return at;
        }
        return e.getProcessor() instanceof JsonParser parser
                ? new Pointer(parser.getParsingContext().pathAsPointer().toString())
                : Pointer.WHOLE;
    }

    private static String line(JacksonException e) {
        var location = e.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
