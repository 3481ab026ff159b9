package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cases as tests invent them. */
final class Past {

    private Past() {}

    /** @param moves to another unit, in order */
    record Case(
            UUID id,
            String reference,
            String unit,
            String source,
            String operation,
            List<Clock> clocks,
            List<Move> moves) {

        Case(UUID id, String reference, String unit, String source, String operation, List<Clock> clocks) {
            this(id, reference, unit, source, operation, clocks, List.of());
        }

        String holder(Instant at) {
            return moves.stream()
                    .filter(move -> !move.recordedAt().isAfter(at))
                    .reduce((_, later) -> later)
                    .map(Move::to)
                    .orElse(unit);
        }
    }

    record Move(Instant recordedAt, String from, String to) {}

    record Clock(String name, String subject, Instant startedAt, List<Episode> episodes) {}

    /** @param stoppedAt null while it runs, and so the next two */
    record Episode(
            Instant startRecordedAt,
            Instant stoppedAt,
            Instant stopRecordedAt,
            String kind,
            List<Limit> limits,
            List<Rung> rungs) {

        static Episode running(Instant recordedAt, Limit limit, Rung... rungs) {
            return new Episode(recordedAt, null, null, null, List.of(limit), List.of(rungs));
        }

        static Episode stopped(Instant recordedAt, Instant stoppedAt, String kind, Limit limit, Rung... rungs) {
            return new Episode(recordedAt, stoppedAt, stoppedAt, kind, List.of(limit), List.of(rungs));
        }
    }

    record Limit(Instant setAt, Band band, Instant dueAt) {}

    record Rung(Instant dueAt, int percent, Instant passedAt, Instant detectedAt) {}
}
