package dev.vigil.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.problem.Refusal.Fault;
import java.util.List;
import java.util.UUID;

/**
 * What a refused or failed request is answered with, as RFC 9457 has it.
 *
 * @param instance names this one answer; what we logged about it has the same name
 * @param errors our extension: each thing to change, and where
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal) {
        return of(refusal.kind(), refusal.getMessage(), refusal.faults());
    }

    static Problem of(ProblemKind kind) {
        return of(kind, null, List.of());
    }

    /** For a status that the catalogue has nothing to say about. */
    static Problem of(int status, String title) {
        return new Problem("about:blank", title, status, null, newInstance(), List.of());
    }

    private static Problem of(ProblemKind kind, String detail, List<Fault> faults) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, newInstance(), faults);
    }

    private static String newInstance() {
        return "urn:vigil:problem:" + UUID.randomUUID();
    }
}
