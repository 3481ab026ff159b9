package dev.vigil.tracking.casefile;

import dev.vigil.contract.Entry;
import dev.vigil.tracking.unit.Acting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where what a person asks for is entered into one case, in the caller's transaction. */
@ApplicationScoped
class CaseDesk {

    private final CaseFiles files;
    private final Casebook casebook;
    private final CaseViews views;
    private final Entries entries;

    CaseDesk(CaseFiles files, Casebook casebook, CaseViews views, Entries entries) {
        this.files = files;
        this.casebook = casebook;
        this.views = views;
        this.entries = entries;
    }

    /** @param body null if none was sent */
    CaseView enter(String id, Order order, Acting acting, Enter body) {
        return enter(id, order, entry(acting, body));
    }

    CaseView enter(String id, Order order, Entry entry) {
        var referral = files.idOf(id);
        var file = casebook.lock(List.of(referral)).getFirst();
        casebook.record(List.of(file.carryOut(order, entry)));
        return views.one(referral);
    }

    Entry entry(Acting acting, Enter body) {
        return body == null
                ? entries.of(acting.actor(), null, null)
                : entries.of(acting.actor(), body.occurredAt(), body.reason());
    }
}
