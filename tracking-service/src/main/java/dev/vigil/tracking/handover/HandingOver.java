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
import dev.vigil.tracking.handover.Handover.Decision;
import dev.vigil.tracking.handover.Handover.Item;
import dev.vigil.tracking.officer.Officers;
import dev.vigil.tracking.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Carries out what sender and receiver ask, for all the cases of a hand-over or for none. */
@ApplicationScoped
class HandingOver {

    private final Casebook casebook;
    private final Handovers handovers;
    private final OpenCases openCases;
    private final Units units;
    private final Officers officers;
    private final Mismatches mismatches;

    HandingOver(
            Casebook casebook,
            Handovers handovers,
            OpenCases openCases,
            Units units,
            Officers officers,
            Mismatches mismatches) {
        this.casebook = casebook;
        this.handovers = handovers;
        this.openCases = openCases;
        this.units = units;
        this.officers = officers;
        this.mismatches = mismatches;
    }

    UUID request(RequestHandover body, Entry entry) {
        Requests.check(body, entry);
        units.known(body.to(), "/to");
        if (body.toOfficer() != null) {
            officers.holdAvailable(body.toOfficer(), body.to(), "/toOfficer");
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        var order = new Order.RequestHandover(id, body.to(), body.toOfficer());
        var changed = body.movesAll()
                ? carryOutForAll(order, body.ofOfficer(), entry)
                : carryOut(order, body.referrals(), entry);
        var referrals = changed.stream().map(each -> each.state().id()).toList();
        var decision = body.movesAll() ? new Decision(body.decision(), body.ofOfficer()) : null;
        handovers.insert(
                new Handover(
                        id, entry.by().unit(), body.to(), body.toOfficer(), decision, entry.occurredAt(), List.of()),
                referrals,
                entry);
        casebook.record(changed);
        return id;
    }

    /** What was offered, closed or given away while we waited for its lock is not what the decision is about. */
    private List<LockedCase> carryOutForAll(Order order, String officer, Entry entry) {
        var unit = entry.by().unit();
        var changed = casebook.lock(openCases.of(unit, officer)).stream()
                .filter(file -> file.isOpenAndHeldBy(unit, officer))
                .map(file -> file.carryOut(order, entry))
                .toList();
        if (changed.isEmpty()) {
            throw new Refusal(
                    ProblemKind.NOT_ALLOWED_NOW,
                    (officer == null ? unit : officer + " of " + unit)
                            + " answers for no open case that nobody has been asked to take over.");
        }
        return changed;
    }

    /** Naming fewer than wait is a mismatch: the others stay with the sender, and somebody is told. */
    void accept(UUID id, List<ReferralId> named, String officer, Entry entry) {
        var meant = officer == null ? handovers.get(id).toOfficer() : officer;
        if (meant != null) {
            officers.holdAvailable(meant, handovers.get(id).to(), "/officer");
        }
        var handover = handovers.hold(id);
        var referrals = orAllOutstanding(named, handover);
        var kind = units.answeringKind(handover.to()).name();
        casebook.record(carryOut(new Order.AcceptHandover(id, kind, officer), referrals, entry));
        handovers.accept(id, referrals, entry.occurredAt());
        mismatches.report(handover, handover.outstandingOtherThan(Set.copyOf(referrals)), entry);
    }

    void reject(UUID id, List<ReferralId> named, Entry entry) {
        var handover = handovers.hold(id);
        var referrals = orAllOutstanding(named, handover);
        casebook.record(carryOut(new Order.RejectHandover(id), referrals, entry));
        handovers.reject(id, referrals, entry.occurredAt());
    }

    void withdraw(UUID id, List<ReferralId> named, Entry entry) {
        var handover = handovers.hold(id);
        var referrals = orAllOutstanding(named, handover);
        casebook.record(carryOut(new Order.WithdrawHandover(id), referrals, entry));
        handovers.withdraw(id, referrals, entry.occurredAt());
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
