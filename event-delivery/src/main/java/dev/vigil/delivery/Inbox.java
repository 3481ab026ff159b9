package dev.vigil.delivery;

import static java.util.stream.Collectors.toMap;

import dev.vigil.problem.Outage;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** How one group takes messages in: each once, in order, in one transaction with the offset, or into quarantine. */
final class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Transactions transactions;
    private final Offsets offsets;
    private final Admission admission;
    private final Quarantine quarantine;

    Inbox(Transactions transactions, Offsets offsets, Admission admission, Quarantine quarantine) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.admission = admission;
        this.quarantine = quarantine;
    }

    /** Takes the messages in. One that fails is found by halving, so that the others do not wait for it. */
    void deliver(List<RawMessage> batch) throws Exception {
        try {
            movingOn(batch, () -> accept(batch));
        } catch (Exception e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                setAside(batch.getFirst(), e);
            } else {
                deliver(batch.subList(0, batch.size() / 2));
                deliver(batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private void accept(List<RawMessage> batch) throws Exception {
        var sorting = admission.sort(batch);
        admission.admit(sorting);
        if (!sorting.aside().isEmpty()) {
            quarantine.keep(sorting.aside());
        }
    }

    private void setAside(RawMessage message, Exception e) throws Exception {
        LOG.errorf(e, "The listener failed on a message of %s, which is in quarantine now", message.place());
        var aside = List.of(new Aside(message, Reason.FAILED, e.getClass().getName()));
        movingOn(List.of(message), () -> quarantine.keep(aside));
    }

    // The listener is the first to write: a transaction's id is its place in the outbox, and the listener can only put
    // itself in line for a case while it has none. Whether we still own the partition is therefore settled last.
    private void movingOn(List<RawMessage> batch, Transactions.Work work) throws Exception {
        Map<Place, Long> next = batch.stream().collect(toMap(RawMessage::place, raw -> raw.offset() + 1, Math::max));
        transactions.run(() -> {
            work.run();
            offsets.move(next);
        });
        offsets.moved(next);
    }
}
