package dev.vigil.intake.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.problem.Refusal;
import java.util.List;

/** Why a row was rejected: the problem that the same referral would have been answered with on its own. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowProblem(String type, String title, int status, String detail, List<Place> errors) {

    /** @param pointer into the row; for CSV the name of the column */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(String pointer, String detail) {}

    RowProblem {
        errors = List.copyOf(errors);
    }

    static RowProblem of(Refusal refusal) {
        var kind = refusal.kind();
        var errors = refusal.faults().stream()
                .map(fault -> new Place(fault.pointer(), fault.detail()))
                .toList();
        return new RowProblem(kind.type(), kind.title(), kind.status(), refusal.getMessage(), errors);
    }
}
