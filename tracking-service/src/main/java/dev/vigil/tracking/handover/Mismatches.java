package dev.vigil.tracking.handover;

import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.alert.AlertKind;
import dev.vigil.tracking.alert.Alerts;
import dev.vigil.tracking.alert.Raise;
import dev.vigil.tracking.casefile.Casebook;
import dev.vigil.tracking.casefile.Order;
import dev.vigil.tracking.handover.Handover.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of cases that the receiver's own list does not name: an entry in each, and one alert that names them all. */
@ApplicationScoped
class Mismatches {

    private static final int NAMED_IN_TITLE = 10;

    private final Casebook casebook;
    private final Handovers handovers;
    private final Alerts alerts;

    Mismatches(Casebook casebook, Handovers handovers, Alerts alerts) {
        this.casebook = casebook;
        this.handovers = handovers;
        this.alerts = alerts;
    }

    /** Each case once: the same list sent again tells nothing new. */
    void report(Handover handover, List<Item> missing, Entry entry) {
        var fresh = missing.stream().filter(item -> !item.mismatched()).toList();
        if (fresh.isEmpty()) {
            return;
        }
        var referrals = fresh.stream().map(Item::referral).toList();
        var order = new Order.ReportMismatch(handover.id(), handover.from(), handover.to());
        casebook.record(casebook.lock(referrals).stream()
                .map(file -> file.carryOut(order, entry))
                .toList());
        handovers.mismatch(handover.id(), referrals, entry.recordedAt());
        alert(handover, missing, entry);
    }

    private void alert(Handover handover, List<Item> missing, Entry entry) {
        var title = title(handover, missing);
        alerts.raise(missing.stream()
                .map(item -> raise(handover, item.referral(), title, missing.size(), entry))
                .toList());
    }

    private static Raise raise(Handover handover, ReferralId referral, String title, int missing, Entry entry) {
        return new Raise(
                AlertKind.MANIFEST_MISMATCH,
                "MANIFEST_MISMATCH|" + handover.id(),
                title,
                handover.from(),
                entry.recordedAt(),
                missing,
                referral.value());
    }

    private static String title(Handover handover, List<Item> missing) {
        var named = missing.stream()
                .limit(NAMED_IN_TITLE)
                .map(Item::senderReference)
                .collect(Collectors.joining(", "));
        var more = missing.size() - NAMED_IN_TITLE;
        return handover.to() + " does not list " + missing.size() + " of "
                + handover.items().size() + " referrals of " + handover.from() + ": " + named
                + (more > 0 ? " and " + more + " more" : "");
    }
}
