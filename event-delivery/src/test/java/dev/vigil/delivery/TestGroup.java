package dev.vigil.delivery;

import dev.vigil.contract.Topic;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One member of a consumer group, with all of Kafka left out. */
final class TestGroup {

    static final int PARTITIONS = 3;

    final Offsets offsets;
    final Quarantine quarantine;
    final Inbox inbox;
    final Redrive redrive;

    TestGroup(TestStore store, EventListener listener, EventCodec codec) {
        var stores = new Stores(store.dataSource, store.seal(), InstantSource.fixed(Samples.NINE));
        offsets = stores.offsets(listener.group());
        quarantine = stores.quarantine(listener.group());
        var admission = new Admission(listener, codec, stores.versions(listener.group()));
        inbox = new Inbox(store.transactions, offsets, admission, quarantine);
        redrive = new Redrive(store.transactions, offsets, admission, quarantine);
    }

    /** Becomes the owner of every partition; returns where to go on in each. */
    Map<Place, Long> claimAll() throws SQLException {
        return offsets.claim(IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(TestGroup::place, _ -> new Extent(0, Long.MAX_VALUE))));
    }

    static Place place(int partition) {
        return new Place(Topic.REFERRALS, partition);
    }
}
