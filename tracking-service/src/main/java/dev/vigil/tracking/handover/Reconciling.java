package dev.vigil.tracking.handover;

import static java.util.stream.Collectors.toSet;

import dev.vigil.contract.Entry;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.tracking.handover.Handover.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds the manifest against the receiver's own list. */
@ApplicationScoped
class Reconciling {

    private final Handovers handovers;
    private final Mismatches mismatches;

    Reconciling(Handovers handovers, Mismatches mismatches) {
        this.handovers = handovers;
        this.mismatches = mismatches;
    }

    Reconciliation reconcile(UUID id, List<String> listed, Entry entry) {
        var handover = handovers.hold(id);
        refuseOtherThanReceiver(handover, entry);
        var onList = Set.copyOf(listed);
        var missing = handover.missingFrom(onList);
        mismatches.report(handover, missing, entry);
        var known = handover.items().stream().map(Item::senderReference).collect(toSet());
        return new Reconciliation(
                id,
                handover.standing().size(),
                onList.size(),
                missing.stream().map(Item::senderReference).toList(),
                listed.stream()
                        .distinct()
                        .filter(reference -> !known.contains(reference))
                        .toList());
    }

    private static void refuseOtherThanReceiver(Handover handover, Entry entry) {
        if (!entry.by().unit().equals(handover.to())) {
            throw new Refusal(
                    ProblemKind.NOT_THE_OWNER,
                    "The hand-over is addressed to " + handover.to() + ", whose list this must be.",
                    List.of(Fault.in("Vigil-Unit", "must be " + handover.to())));
        }
    }
}
