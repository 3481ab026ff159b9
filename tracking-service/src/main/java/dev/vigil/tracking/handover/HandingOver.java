package dev.vigil.tracking.handover;

import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.contract.Entry;
import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.tracking.casefile.Casebook;
import dev.vigil.tracking.casefile.LockedCase;
import dev.vigil.tracking.casefile.Order;
import dev.vigil.tracking.handover.Handover.Answer;
import dev.vigil.tracking.handover.Handover.Item;
import dev.vigil.tracking.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Carries out what sender and receiver ask, for all the cases of a hand-over or for none. */
@ApplicationScoped
class HandingOver {

    private final Casebook casebook;
    private final Handovers handovers;
    private final Units units;
    private final Mismatches mismatches;

    HandingOver(Casebook casebook, Handovers handovers, Units units, Mismatches mismatches) {
        this.casebook = casebook;
        this.handovers = handovers;
        this.units = units;
        this.mismatches = mismatches;
    }

    UUID request(RequestHandover body, Entry entry) {
        refuseLyingManifest(body);
        units.known(body.to(), "/to");
        var id = UuidCreator.getTimeOrderedEpoch();
        var changed = carryOut(new Order.RequestHandover(id, body.to()), body.referrals(), entry);
        handovers.insert(id, body.to(), body.referrals(), entry);
        casebook.record(changed);
        return id;
    }

    private static void refuseLyingManifest(RequestHandover body) {
        var count = body.referrals().size();
        refuseIf(body.manifest().count() != count, "/manifest/count", "is not the number of referrals, " + count);
        var seen = new HashSet<ReferralId>();
        for (var index = 0; index < count; index++) {
            refuseIf(!seen.add(body.referrals().get(index)), "/referrals/" + index, "comes twice");
        }
    }

    private static void refuseIf(boolean lies, String pointer, String detail) {
        if (lies) {
            throw new Refusal(
                    ProblemKind.MANIFEST_INVALID,
                    "The hand-over is not what its manifest says.",
                    List.of(Fault.at(pointer, detail)));
        }
    }

    /** Naming fewer than wait is a mismatch: the others stay with the sender, and somebody is told. */
    void accept(UUID id, List<ReferralId> named, Entry entry) {
        var handover = handovers.hold(id);
        var referrals = orAllOutstanding(named, handover);
        var kind = units.known(handover.to(), "/to").kind.name();
        casebook.record(carryOut(new Order.AcceptHandover(id, kind), referrals, entry));
        handovers.accept(id, referrals, entry.occurredAt());
        mismatches.report(handover, handover.outstandingOtherThan(Set.copyOf(referrals)), entry);
    }

    void reject(UUID id, List<ReferralId> named, Entry entry) {
        var handover = handovers.hold(id);
        var referrals = orAllOutstanding(named, handover);
        casebook.record(carryOut(new Order.RejectHandover(id), referrals, entry));
        handovers.reject(id, referrals, entry.occurredAt());
    }

    private static List<ReferralId> orAllOutstanding(List<ReferralId> named, Handover handover) {
        var waiting = handover.answered(Answer.OUTSTANDING).stream()
                .map(Item::referral)
                .toList();
        if (waiting.isEmpty()) {
            throw new Refusal(ProblemKind.NOT_ALLOWED_NOW, "Every case of this hand-over has been answered for.");
        }
        return named == null ? waiting : named.stream().distinct().toList();
    }

    Reconciliation reconcile(UUID id, List<String> listed, Entry entry) {
        var handover = handovers.hold(id);
        refuseOtherThanReceiver(handover, entry);
        var onList = Set.copyOf(listed);
        var missing = handover.missingFrom(onList);
        mismatches.report(handover, missing, entry);
        var known = new HashSet<>(
                handover.items().stream().map(Item::senderReference).toList());
        return new Reconciliation(
                id,
                handover.items().size() - handover.answered(Answer.REJECTED).size(),
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

    private List<LockedCase> carryOut(Order order, List<ReferralId> referrals, Entry entry) {
        var files = casebook.lock(referrals).stream()
                .collect(toMap(file -> file.state().id(), file -> file));
        var changed = new ArrayList<LockedCase>(referrals.size());
        for (var index = 0; index < referrals.size(); index++) {
            var pointer = "/referrals/" + index;
            var file = files.get(referrals.get(index));
            if (file == null) {
                throw new Refusal(
                        ProblemKind.INVALID_FIELD,
                        "There is no case " + referrals.get(index) + ".",
                        List.of(Fault.at(pointer, "is the id of no case")));
            }
            changed.add(carryOut(order, file, entry, pointer));
        }
        return changed;
    }

    /** Says which of the many cases a refusal is about. */
    private static LockedCase carryOut(Order order, LockedCase file, Entry entry, String pointer) {
        try {
            return file.carryOut(order, entry);
        } catch (Refusal refusal) {
            var faults = new ArrayList<Fault>(refusal.faults());
            faults.add(Fault.at(pointer, refusal.getMessage()));
            throw new Refusal(refusal.kind(), refusal.getMessage(), faults);
        }
    }
}
