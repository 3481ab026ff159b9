package dev.vigil.triage.trial;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a draft would have done; \"was\" is always the policy in force when the trial started.")
record TrialResult(
        @Schema(description = "Referrals that both policies understood.")
        long referrals,

        @Schema(description = "Those whose band would be another.")
        long moved,

        long up,
        long down,

        @Schema(description = "Every pair of bands.") List<Moves> moves,

        Deadlines deadlines,

        @Schema(description = "How many came in, by band.") List<BandLoad> workload,

        @Schema(description = "The same day by day; a day on which nothing came in is left out.")
        List<Day> days,

        Endings calibration,
        NotUnderstood notUnderstood) {

    @Schema(name = "TrialMoves")
    record Moves(
            Band was,
            Band would,
            long n,

            @Schema(description = "How much later each deadline would be; negative for earlier. ISO 8601.")
            String shift) {
        static Moves of(Matrix.Cell cell, Deadline deadline) {
            return new Moves(
                    cell.was(),
                    cell.would(),
                    cell.n(),
                    deadline.shift(cell.was(), cell.would()).toString());
        }
    }

    @Schema(name = "TrialDeadlines", description = "Deadlines of the first act, by the limit of each band.")
    record Deadlines(
            long earlier,
            long later,
            long unchanged,

            @Schema(description = "How long each band may wait, ISO 8601.")
            Map<Band, String> limits) {
        static Deadlines of(Matrix moves, Deadline deadline) {
            return new Deadlines(
                    moves.sum((was, would) -> deadline.shift(was, would).isNegative()),
                    moves.sum((was, would) -> deadline.shift(was, would).isPositive()),
                    moves.sum((was, would) -> deadline.shift(was, would).isZero()),
                    deadline.words());
        }
    }

    @Schema(name = "TrialBandLoad")
    record BandLoad(Band band, Workload.Load was, Workload.Load would) {
        static List<BandLoad> of(Workload was, Workload would) {
            return Arrays.stream(Band.values())
                    .map(band -> new BandLoad(band, was.of(band), would.of(band)))
                    .toList();
        }
    }

    @Schema(name = "TrialDay")
    record Day(LocalDate day, Map<Band, Long> was, Map<Band, Long> would) {
        static List<Day> of(Workload was, Workload would) {
            return was.days().stream()
                    .map(day -> new Day(day, was.on(day), would.on(day)))
                    .toList();
        }
    }

    @Schema(
            name = "TrialCalibration",
            description = "How finished referrals ended, by band under either policy: a band that foretells nothing"
                    + " shows the same shares as its neighbour.")
    record Endings(List<Calibration.Row> was, List<Calibration.Row> would) {}

    @Schema(description = "Referrals left out because one of the policies has no such question or answer.")
    record NotUnderstood(long n, List<ReferralId> examples) {}
}
