package dev.vigil.triage.trial;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.TriageConfig;
import dev.vigil.triage.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The referrals that a trial moved, a page at a time. */
@ApplicationScoped
class Moved {

    private static final String PAGE = """
            select referral, first_received_at, was, would
            from trial_move
            where trial = ? and referral > ?
                and was = coalesce(?, was) and would = coalesce(?, would)
            order by referral
            limit ?
            """;
    static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final Deadline deadline;

    Moved(Database database, TriageConfig config) {
        this.database = database;
        this.deadline = new Deadline(config.limits());
    }

    @Schema(name = "TrialMove")
    record Move(
            ReferralId referral,
            Instant firstReceivedAt,
            Band was,
            Band would,
            Instant deadlineWas,
            Instant deadlineWould) {}

    @Schema(name = "TrialMovePage")
    record Page(
            List<Move> moves,

            @Schema(description = "Send it as `after` for the next page; absent on the last.")
            UUID next) {}

    /** @param was only those from this band, or null for all; {@code would} likewise */
    Page page(UUID trial, UUID after, Band was, Band would, int limit) {
        var moves = database.read(this::move, PAGE, trial, after, name(was), name(would), limit);
        var next = moves.size() == limit ? moves.getLast().referral().value() : null;
        return new Page(moves, next);
    }

    private Move move(ResultSet row) throws SQLException {
        var received = Database.time(row, "first_received_at");
        var was = Band.valueOf(row.getString("was"));
        var would = Band.valueOf(row.getString("would"));
        return new Move(
                new ReferralId(row.getObject("referral", UUID.class)),
                received,
                was,
                would,
                deadline.of(received, was),
                deadline.of(received, would));
    }

    private static String name(Band band) {
        return band == null ? null : band.name();
    }
}
