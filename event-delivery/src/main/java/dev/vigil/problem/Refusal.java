package dev.vigil.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Thrown to refuse a request; becomes an {@code application/problem+json} answer. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<Fault> faults;

    /**
     * One thing to change.
     *
     * @param pointer RFC 6901 pointer into the body, or null
     * @param parameter name of the header, query or path parameter, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, String parameter, String detail) {
        public static Fault at(String pointer, String detail) {
            return new Fault(pointer, null, detail);
        }

        public static Fault in(String parameter, String detail) {
            return new Fault(null, parameter, detail);
        }
    }

    public Refusal(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    public Refusal(ProblemKind kind, String detail, List<Fault> faults) {
        super(detail);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }
}
