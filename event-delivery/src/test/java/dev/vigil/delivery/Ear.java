package dev.vigil.delivery;

import dev.vigil.contract.ReferralId;
import dev.vigil.contract.Topic;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A listener that stores what it hears in the table {@code heard}, so that a roll-back takes it away again. */
final class Ear implements EventListener {

    private final TestStore store;
    private Trouble trouble = _ -> {};

    interface Trouble {
        void with(Incoming incoming) throws SQLException;
    }

    Ear(TestStore store) throws SQLException {
        this.store = store;
        store.execute(
                "create table if not exists heard (n int generated always as identity, referral uuid, version bigint)");
    }

    /** From now on, this happens with each event before it is stored. */
    void has(Trouble other) {
        trouble = other;
    }

    Trouble trouble() {
        return trouble;
    }

    @Override
    public String group() {
        return "ear";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.REFERRALS);
    }

    @Override
    public void on(List<Incoming> batch) {
        for (var incoming : batch) {
            try {
                trouble.with(incoming);
                store.execute("insert into heard (referral, version) values ('%s', %d)"
                        .formatted(incoming.event().referral(), incoming.version()));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    List<Long> heard(ReferralId referral) throws SQLException {
        return store.longs("select version from heard where referral = '%s' order by n".formatted(referral));
    }
}
