package dev.vigil.triage.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Band;
import dev.vigil.triage.policy.PolicySummary.ActivationView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Policy", description = "A policy as tables for people to read.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyView(
        String id,
        String version,

        @Schema(description = "Of the bytes of the file, in hex.")
        String sha256,

        @Schema(description = "Version of the question sheet it was read against.")
        String questionSheet,

        PolicySummary.State state,
        Instant storedAt,

        @Schema(description = "Who sent it; absent for the policy that comes with Vigil.")
        String storedBy,

        @Schema(description = "When it was last put in force; absent for a draft.")
        Instant activatedAt,

        @Schema(description = "When it was put in force, the newest first.")
        List<ActivationView> activations,

        @Schema(description = "Every row that matches counts: points add up, the most urgent floor holds.")
        List<TableView> tables,

        @Schema(description = "Which band a score has; the band is this or the floor, whichever is more urgent.")
        List<ScoreView> scoreBands) {

    @Schema(name = "PolicyTable")
    record TableView(String name, String heading, List<ColumnView> columns, List<RowView> rows) {
        static TableView of(Table table) {
            return new TableView(
                    table.name(),
                    table.heading(),
                    table.columns().stream()
                            .map(column -> new ColumnView(column.question(), column.words()))
                            .toList(),
                    table.rules().stream().map(RowView::of).toList());
        }
    }

    @Schema(name = "PolicyColumn")
    record ColumnView(String question, String words) {}

    @Schema(name = "PolicyRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(
            String rule,

            @Schema(description = "One for each column, as the file has it; - is anything, null is unknown.")
            List<String> cells,

            int points,

            @Schema(description = "Absent if the row only adds points.")
            Band atLeast,

            String reason,
            String source) {
        static RowView of(Rule rule) {
            return new RowView(
                    rule.id(),
                    rule.cells().stream().map(Cell::text).toList(),
                    rule.points(),
                    rule.atLeast() == Band.LOW ? null : rule.atLeast(),
                    rule.reason(),
                    rule.source());
        }
    }

    @Schema(name = "PolicyScoreBand")
    record ScoreView(String score, Band band) {}

    static PolicyView of(Policy policy, PolicySummary about) {
        var activations = about.activations();
        return new PolicyView(
                about.id(),
                about.version(),
                about.sha256(),
                policy.sheet().version(),
                about.state(),
                about.storedAt(),
                about.storedBy(),
                activations.isEmpty() ? null : activations.getFirst().activatedAt(),
                activations,
                policy.tables().stream().map(TableView::of).toList(),
                policy.scoreBands().steps().stream()
                        .map(step -> new ScoreView(step.text(), step.band()))
                        .toList());
    }
}
