package dev.vigil.tracking.hold;

import dev.vigil.contract.CaseEvent.HoldLifted;
import dev.vigil.contract.CaseEvent.HoldPlaced;
import dev.vigil.contract.CaseEvent.HoldReviewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Every hold of a case, lifted or not, in the order in which they were recorded. */
public record Holds(List<Hold> all) {

    public static final Holds NONE = new Holds(List.of());

    public Holds {
        all = List.copyOf(all);
    }

    public Holds after(HoldPlaced placed) {
        var longer = new ArrayList<>(all);
        longer.add(new Hold(
                placed.hold(),
                placed.waitingFor(),
                placed.owner(),
                placed.entry().reason(),
                placed.entry().occurredAt(),
                placed.reviewAt(),
                null));
        return new Holds(longer);
    }

    public Holds after(HoldReviewed reviewed) {
        return changing(reviewed.hold(), hold -> hold.reviewed(reviewed.reviewAt()));
    }

    public Holds after(HoldLifted lifted) {
        return changing(lifted.hold(), hold -> hold.lifted(lifted.entry().occurredAt()));
    }

    private Holds changing(UUID id, UnaryOperator<Hold> change) {
        return new Holds(all.stream()
                .map(hold -> hold.id().equals(id) ? change.apply(hold) : hold)
                .toList());
    }

    public List<Hold> waiting() {
        return all.stream().filter(Hold::waits).toList();
    }

    public Optional<Hold> find(UUID id) {
        return all.stream().filter(hold -> hold.id().equals(id)).findFirst();
    }
}
