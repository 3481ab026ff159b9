package dev.vigil.delivery;

import dev.vigil.problem.Outage;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tries again what lies in quarantine: after a gap was filled, or because somebody asked for it. */
final class Redrive {

    private static final Logger LOG = Logger.getLogger(Redrive.class);

    private final Transactions transactions;
    private final Offsets offsets;
    private final Admission admission;
    private final Quarantine quarantine;

    Redrive(Transactions transactions, Offsets offsets, Admission admission, Quarantine quarantine) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.admission = admission;
        this.quarantine = quarantine;
    }

    /** Each that goes on may make the next one due; none is tried twice. */
    void run() throws Exception {
        var tried = new HashSet<UUID>();
        var due = due(tried);
        while (!due.isEmpty()) {
            for (var id : due) {
                retry(id);
            }
            tried.addAll(due);
            due = due(tried);
        }
    }

    private List<UUID> due(HashSet<UUID> tried) throws SQLException {
        return quarantine.due(offsets.held()).stream()
                .filter(id -> !tried.contains(id))
                .toList();
    }

    private void retry(UUID id) throws Exception {
        try {
            transactions.run(() -> attempt(id));
        } catch (Exception e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            LOG.errorf(e, "Message %s fails again and stays in quarantine", id);
            var reason = e instanceof Unfit ? Reason.UNDECODABLE : Reason.FAILED;
            transactions.run(() -> quarantine.stay(id, reason, e.getClass().getName()));
        }
    }

    private void attempt(UUID id) throws Exception {
        var message = quarantine.find(id);
        if (message.isEmpty()) {
            return;
        }
        var sorting = admission.sort(List.of(message.get()));
        admission.admit(sorting);
        offsets.hold(message.get().place());
        if (sorting.aside().isEmpty()) {
            quarantine.remove(id);
        } else {
            var aside = sorting.aside().getFirst();
            quarantine.stay(id, aside.reason(), aside.detail());
        }
    }
}
