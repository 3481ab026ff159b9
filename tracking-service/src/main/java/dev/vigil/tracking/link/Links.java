package dev.vigil.tracking.link;

import dev.vigil.contract.CaseEvent.Linked;
import dev.vigil.contract.CaseEvent.Unlinked;
import dev.vigil.contract.ReferralId;
import java.util.ArrayList;
import java.util.List;

/** The links of a case that hold now. */
public record Links(List<Link> all) {

    public static final Links NONE = new Links(List.of());

    public Links {
        all = List.copyOf(all);
    }

    public Links after(Linked linked) {
        var longer = new ArrayList<>(all);
        longer.add(new Link(linked.other(), linked.grounds(), linked.entry().occurredAt()));
        return new Links(longer);
    }

    public Links after(Unlinked unlinked) {
        return new Links(all.stream()
                .filter(link -> !link.other().equals(unlinked.other()))
                .toList());
    }

    public boolean has(ReferralId other) {
        return all.stream().anyMatch(link -> link.other().equals(other));
    }
}
