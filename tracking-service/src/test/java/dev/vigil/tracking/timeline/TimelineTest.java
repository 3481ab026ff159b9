package dev.vigil.tracking.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.contract.ReferralEvent.Received;
import dev.vigil.delivery.Incoming;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@TrackingTest
class TimelineTest {

    @Inject
    Database database;

    @Inject
    Referrals referrals;

    @Inject
    Timeline timeline;

    @Test
    void timelineCannotBeEditedInSql() {
        var id = referrals.receive("NATIONAL-HUB").value();

        assertThatThrownBy(() -> database.write("update timeline_entry set reason = 'x' where case_id = ?", id))
                .hasMessageContaining("append-only: update refused");
        assertThatThrownBy(() -> database.write("delete from timeline_entry where case_id = ?", id))
                .hasMessageContaining("append-only: delete refused");
        assertThatThrownBy(() -> database.write("truncate timeline_entry cascade"))
                .hasMessageContaining("append-only: truncate refused");
    }

    @Test
    void fieldThatThisCodeDoesNotKnowIsKept() {
        var received = referrals.received("NATIONAL-HUB", null, java.time.Instant.parse("2026-03-01T10:00:00Z"));
        var known = referrals.incoming(1, received);
        var richer = new String(known.payload(), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"fromTheFuture\":7,");

        referrals.arrive(List.of(new Incoming(
                known.id(), known.type(), 1, known.time(), received, richer.getBytes(StandardCharsets.UTF_8))));

        var entry = timeline.of(received.referral()).getFirst();
        assertThat(entry.payload()).contains("\"fromTheFuture\": 7");
        assertThat(entry.event()).isInstanceOf(Received.class).isEqualTo(received);
    }
}
