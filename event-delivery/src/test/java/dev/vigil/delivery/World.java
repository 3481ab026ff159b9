package dev.vigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.ReferralId;
import dev.vigil.problem.Outage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A topic with repeats and gaps, a group that reads it, and what has become of it so far. */
final class World {

    static final int REFERRALS = 4;
    static final int VERSIONS = 9;

    private final TestStore store;
    private final Ear ear;
    private final List<ReferralId> referrals;
    private final List<List<RawMessage>> partitions;
    private final List<TestGroup> former = new ArrayList<>();
    private TestGroup owner;

    World(TestStore store, Random random) throws SQLException {
        this.store = store;
        ear = new Ear(store);
        store.execute("truncate heard, consumer_offset, consumed_version, quarantine");
        referrals = IntStream.range(0, REFERRALS)
                .mapToObj(_ -> new ReferralId(UUID.randomUUID()))
                .toList();
        partitions = IntStream.range(0, TestGroup.PARTITIONS)
                .mapToObj(partition -> log(partition, random))
                .toList();
        owner = member();
    }

    void take(Step step) throws Exception {
        switch (step) {
            case Step.Deliver(var messages) -> deliver(owner, messages);
            case Step.Crash(var messages, var atEvent) -> crash(messages, atEvent);
            case Step.TakeOver() -> takeOver();
            case Step.Zombie(var messages) -> bother(messages);
            case Step.Poison(var referral, var version) -> poison(referrals.get(referral), version);
            case Step.Heal() -> heal();
        }
    }

    /** Everything arrives in the end. */
    void settle() throws Exception {
        heal();
        deliver(owner, Integer.MAX_VALUE);
        heal();
    }

    void assertHeardInOrder() throws SQLException {
        for (var referral : referrals) {
            var heard = ear.heard(referral);
            assertThat(heard).isEqualTo(upTo(heard.size()));
        }
    }

    void assertAllHeard() throws SQLException {
        for (var referral : referrals) {
            assertThat(ear.heard(referral)).isEqualTo(upTo(VERSIONS));
        }
        assertThat(store.longs("select count(*) from quarantine")).containsExactly(0L);
    }

    private void deliver(TestGroup member, int messages) throws Exception {
        var batch = member.offsets.positions().entrySet().stream()
                .flatMap(position -> next(position.getKey(), position.getValue(), messages))
                .toList();
        if (!batch.isEmpty()) {
            member.inbox.deliver(batch);
        }
        member.redrive.run();
    }

    private Stream<RawMessage> next(Place place, long offset, int messages) {
        return partitions.get(place.partition()).stream().skip(offset).limit(messages);
    }

    private void crash(int messages, int atEvent) throws Exception {
        var left = new int[] {atEvent};
        var before = ear.trouble();
        ear.has(incoming -> {
            before.with(incoming);
            if (left[0]-- == 0) {
                throw new SQLException("the connection is gone", "08006");
            }
        });
        try {
            deliver(owner, messages);
        } catch (Exception e) {
            assertThat(Outage.isBehind(e)).isTrue();
        }
        ear.has(before);
        takeOver();
    }

    private void takeOver() throws SQLException {
        former.add(owner);
        owner = member();
    }

    private void bother(int messages) throws Exception {
        for (var zombie : former) {
            try {
                deliver(zombie, messages);
            } catch (Superseded e) {
                // As it must be, unless there was nothing left to deliver.
            }
        }
    }

    private void poison(ReferralId referral, int version) {
        ear.has(incoming -> {
            if (incoming.event().referral().equals(referral) && incoming.version() == version) {
                throw new IllegalArgumentException("poison");
            }
        });
    }

    private void heal() throws Exception {
        ear.has(_ -> {});
        store.execute("update quarantine set redrive_asked = true");
        owner.redrive.run();
    }

    private TestGroup member() throws SQLException {
        var member = new TestGroup(store, ear, new EventCodec());
        member.claimAll();
        return member;
    }

    /** The versions of its referrals in order, but for some that come too early and some that come again. */
    private List<RawMessage> log(int partition, Random random) {
        var sent = new ArrayList<Map.Entry<ReferralId, Long>>();
        for (var version = 1L; version <= VERSIONS; version++) {
            for (var referral = partition; referral < REFERRALS; referral += TestGroup.PARTITIONS) {
                sent.add(Map.entry(referrals.get(referral), version));
            }
        }
        for (var i = 0; i < 3; i++) {
            Collections.swap(sent, random.nextInt(sent.size()), random.nextInt(sent.size()));
            var from = random.nextInt(sent.size());
            sent.addAll(List.copyOf(sent.subList(from, Math.min(sent.size(), from + 4))));
        }
        var place = TestGroup.place(partition);
        return IntStream.range(0, sent.size())
                .mapToObj(n ->
                        Messages.of(place, n, sent.get(n).getKey(), sent.get(n).getValue()))
                .toList();
    }

    private static List<Long> upTo(int version) {
        return LongStream.rangeClosed(1, version).boxed().toList();
    }
}
