package dev.vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.vigil.contract.ReferralId;
import dev.vigil.problem.Outage;
import jakarta.transaction.Synchronization;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Place PLACE = TestGroup.place(0);
    private static TestStore store;

    private final ReferralId alder = new ReferralId(UUID.randomUUID());
    private final ReferralId birch = new ReferralId(UUID.randomUUID());
    private Ear ear;
    private TestGroup group;
    private long offset;

    @BeforeAll
    static void open() {
        store = new TestStore("inbox");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void join() throws SQLException {
        store.execute("truncate consumer_offset, consumed_version, quarantine");
        ear = new Ear(store);
        group = member(new EventCodec());
    }

    @Test
    void repeatIsDropped() throws Exception {
        deliver(message(alder, 1), message(alder, 1), message(alder, 2));
        deliver(message(alder, 1), message(alder, 2));

        assertThat(ear.heard(alder)).containsExactly(1L, 2L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void gapWaitsInQuarantineUntilItsPredecessorArrives() throws Exception {
        deliver(message(alder, 3), message(birch, 1), message(alder, 2), message(alder, 2));

        assertThat(ear.heard(alder)).isEmpty();
        assertThat(ear.heard(birch)).containsExactly(1L);
        assertThat(reasons()).containsExactly("GAP 2", "GAP 3");

        deliver(message(alder, 1));

        assertThat(ear.heard(alder)).containsExactly(1L, 2L, 3L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void eventThatFailsIsSetAsideAloneAndTheRestGoesOn() throws Exception {
        ear.has(incoming -> {
            if (incoming.event().referral().equals(alder) && incoming.version() == 2) {
                throw new IllegalArgumentException("Test Alder cannot be stored");
            }
        });

        deliver(
                message(birch, 1),
                message(alder, 1),
                message(birch, 2),
                message(alder, 2),
                message(birch, 3),
                message(alder, 3),
                message(birch, 4));

        assertThat(ear.heard(birch)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ear.heard(alder)).containsExactly(1L);
        assertThat(reasons()).containsExactly("FAILED 2", "GAP 3");
        assertThat(store.texts("select detail from quarantine")).noneMatch(detail -> detail.contains("Alder"));
    }

    @Test
    void redriveTakesInWhatFailedAndWhatWaitedForIt() throws Exception {
        ear.has(_ -> {
            throw new IllegalArgumentException("not yet");
        });
        deliver(message(alder, 1));
        deliver(message(alder, 2));
        ear.has(_ -> {});

        askToRedriveAll();
        group.redrive.run();

        assertThat(ear.heard(alder)).containsExactly(1L, 2L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void redriveThatFailsAgainCountsTheAttempt() throws Exception {
        ear.has(_ -> {
            throw new IllegalArgumentException("never");
        });
        deliver(message(alder, 1));

        askToRedriveAll();
        group.redrive.run();
        group.redrive.run();

        assertThat(store.longs("select attempts::bigint from quarantine where reason = 'FAILED' and not redrive_asked"))
                .containsExactly(2L);
    }

    @Test
    void listenerIsTheFirstToWriteInItsTransaction() throws Exception {
        ear.has(incoming -> {
            if (!store.texts("select pg_current_xact_id_if_assigned()::text").equals(Collections.singletonList(null))) {
                throw new IllegalStateException("the transaction has a place in the outbox already");
            }
        });

        deliver(Messages.saying(message(birch, 1), "not JSON"), message(alder, 2));
        deliver(message(alder, 1));

        assertThat(ear.heard(alder)).containsExactly(1L, 2L);
    }

    @Test
    void unknownTypeWaitsUntilTheCodeKnowsIt() throws Exception {
        group = member(new EventCodec(_ -> Optional.empty()));
        deliver(message(alder, 1));
        assertThat(reasons()).containsExactly("UNKNOWN_TYPE 1");

        group = member(new EventCodec());
        askToRedriveAll();
        group.redrive.run();

        assertThat(ear.heard(alder)).containsExactly(1L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void messageThatIsNoEventIsSetAsideAndTheRestGoesOn() throws Exception {
        deliver(
                Messages.saying(message(alder, 1), "not JSON"),
                Messages.saying(message(alder, 2), "{\"referral\":\"" + alder + "\"}"),
                Messages.with(message(alder, 3), CloudEvent.SUBJECT, birch.toString()),
                Messages.with(message(alder, 4), CloudEvent.SEQUENCE, "-1"),
                Messages.with(message(alder, 5), CloudEvent.ID, "one"),
                Messages.with(message(alder, 6), CloudEvent.TYPE, "case.closed"),
                message(birch, 1));

        assertThat(ear.heard(alder)).isEmpty();
        assertThat(ear.heard(birch)).containsExactly(1L);
        assertThat(reasons())
                .containsExactly(
                        "UNDECODABLE 1",
                        "UNDECODABLE 2",
                        "UNDECODABLE 3",
                        "UNDECODABLE 5",
                        "UNDECODABLE 6",
                        "UNDECODABLE");
    }

    @Test
    void outageIsNoReasonForQuarantine() throws Exception {
        ear.has(_ -> {
            throw new SQLException("the connection is gone", "08006");
        });
        var batch = List.of(message(alder, 1), message(birch, 1));
        assertThatThrownBy(() -> group.inbox.deliver(batch)).hasRootCauseInstanceOf(SQLException.class);
        ear.has(_ -> {});

        group.inbox.deliver(batch);

        assertThat(ear.heard(alder)).containsExactly(1L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void connectionLostAtTheCommitIsNoReasonForQuarantine() throws Exception {
        ear.has(_ -> store.registry.registerInterposedSynchronization(new BeforeCommit(this::cutOffOurselves)));
        var batch = List.of(message(alder, 1));
        assertThatThrownBy(() -> group.inbox.deliver(batch)).matches(Outage::isBehind);
        ear.has(_ -> {});

        group.inbox.deliver(batch);

        assertThat(ear.heard(alder)).containsExactly(1L);
        assertThat(reasons()).isEmpty();
    }

    private void cutOffOurselves() {
        try {
            store.execute("select pg_terminate_backend(pg_backend_pid())");
        } catch (SQLException e) {
            // That is what it says when it works.
        }
    }

    private record BeforeCommit(Runnable action) implements Synchronization {

        @Override
        public void beforeCompletion() {
            action.run();
        }

        @Override
        public void afterCompletion(int status) {}
    }

    @Test
    void formerOwnerIsRefusedByItsEpoch() throws Exception {
        var former = group;
        deliver(message(alder, 1));
        var late = message(alder, 2);

        group = member(new EventCodec());
        group.inbox.deliver(List.of(late));

        assertThatThrownBy(() -> former.inbox.deliver(List.of(late))).isInstanceOf(Superseded.class);
        assertThat(ear.heard(alder)).containsExactly(1L, 2L);
    }

    @Test
    void newOwnerGoesOnWhereTheFormerOneCommitted() throws Exception {
        deliver(message(alder, 1), message(alder, 2));

        assertThat(member(new EventCodec()).offsets.positions()).containsEntry(PLACE, 2L);
    }

    @Test
    void lostOffsetsStartOverAndRepeatsDoNoHarm() throws Exception {
        deliver(message(alder, 1), message(alder, 2));

        var empty = new Extent(0, 1);
        assertThat(group.offsets.claim(Map.of(PLACE, empty))).containsEntry(PLACE, 0L);
        offset = 0;
        deliver(message(alder, 1), message(alder, 2), message(alder, 3));

        assertThat(ear.heard(alder)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void quarantineHidesWhatTheMessageSays() throws Exception {
        deliver(Messages.saying(message(alder, 1), "Test Alder lives at 1 Elm Row"));

        assertThat(store.texts("select encode(sealed, 'escape') || detail from quarantine"))
                .singleElement(STRING)
                .doesNotContain("Elm");
        store.execute("update quarantine set position = position + 1");
        var id = store.ids("select id from quarantine").getFirst();
        assertThatThrownBy(() -> group.quarantine.find(id)).isInstanceOf(Unfit.class);
    }

    private TestGroup member(EventCodec codec) throws SQLException {
        var member = new TestGroup(store, ear, codec);
        member.claimAll();
        return member;
    }

    private RawMessage message(ReferralId referral, long version) {
        return Messages.of(PLACE, offset++, referral, version);
    }

    private void deliver(RawMessage... messages) throws Exception {
        group.inbox.deliver(List.of(messages));
        group.redrive.run();
    }

    private void askToRedriveAll() throws SQLException {
        store.execute("update quarantine set redrive_asked = true");
    }

    private List<String> reasons() throws SQLException {
        return store.texts("select concat_ws(' ', reason, version) from quarantine order by version nulls last");
    }
}
