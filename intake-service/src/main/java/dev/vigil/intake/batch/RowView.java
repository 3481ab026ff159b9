package dev.vigil.intake.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.ReferralId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row, for its sender. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowView(
        int line,
        RowState state,
        String senderReference,
        ReferralId referral,
        RowProblem problem,

        @Schema(description = "The rejected row as it was sent; left out where it holds what is never kept.")
        String raw) {

    /**
     * @param next to be given as {@code after} for the rows that follow; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<RowView> rows, Integer next) {

        static Page of(List<BatchRow> rows, int limit) {
            var next = rows.size() < limit ? null : (Integer) rows.getLast().line();
            return new Page(rows.stream().map(RowView::of).toList(), next);
        }
    }

    static RowView of(BatchRow row) {
        return new RowView(row.line(), row.state(), row.senderReference(), row.referral(), row.problem(), row.raw());
    }
}
