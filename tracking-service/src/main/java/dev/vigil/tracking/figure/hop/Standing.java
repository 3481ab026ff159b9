package dev.vigil.tracking.figure.hop;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.sheet.Sheets;
import dev.vigil.tracking.outcome.Outcomes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where a case stands while its entries are gone through in the order in which they were true. */
final class Standing {

    static final String NOT_PRIORITISED = "NOT_PRIORITISED";

    /** A completed check of these counts as access checked, whatever it found; as the clock access-check has it. */
    private static final Set<String> OF_ACCESS = Set.of("access-to-children", "occupation");

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<UUID, String> offered = new LinkedHashMap<>();
    private final Set<UUID> answered = new HashSet<>();
    private final Map<UUID, String> holds = new LinkedHashMap<>();
    private String unit;
    private String officer;
    private boolean atHub;
    private boolean opened;
    private boolean accessChecked;
    private boolean warrantWanted;
    private boolean putOff;
    private boolean decided;
    private boolean told;

    Standing(String firstUnit, boolean firstIsHub, List<Fact> known) {
        this.unit = firstUnit;
        this.atHub = firstIsHub;
        learn(known);
    }

    void follow(VigilEvent event) {
        switch (event) {
            case ReferralEvent.Supplemented supplement -> learn(supplement.facts());
            case CaseEvent.CheckCompleted check -> {
                learn(check.facts());
                accessChecked |= OF_ACCESS.contains(check.check());
            }
            case CaseEvent.Opened _ -> opened = true;
            case CaseEvent.Assigned assigned -> {
                officer = assigned.officer();
                putOff = false;
            }
            case CaseEvent.HoldPlaced hold ->
                holds.put(hold.hold(), hold.waitingFor().name());
            case CaseEvent.HoldLifted hold -> holds.remove(hold.hold());
            case CaseEvent.ActionRecorded act -> act(act.action());
            case CaseEvent.HandoverRequested request
            when !answered.contains(request.handover()) -> offered.put(request.handover(), request.to());
            case CaseEvent.HandoverAccepted acceptance -> accept(acceptance);
            case CaseEvent.HandoverRejected rejection -> answer(rejection.handover());
            case CaseEvent.HandoverWithdrawn withdrawal -> answer(withdrawal.handover());
            case CaseEvent.Decided decision -> decide(decision.outcome());
            case CaseEvent.ReferrerInformed informed -> told |= !Outcomes.keepsOpen(informed.outcome());
            case CaseEvent.Reopened _ -> decide(null);
            case VigilEvent _ -> {}
        }
    }

    private void learn(List<Fact> learned) {
        learned.forEach(fact -> facts.merge(
                fact.question(), fact, (old, latest) -> latest.answer().isKnown() ? latest : old));
    }

    private void act(ActionKind action) {
        warrantWanted = switch (action) {
            case WARRANT_NEEDED, WARRANT_REQUESTED -> true;
            case WARRANT_GRANTED, WARRANT_REFUSED, WARRANT_EXECUTED -> false;
            case ActionKind _ -> warrantWanted;
        };
    }

    private void accept(CaseEvent.HandoverAccepted acceptance) {
        answer(acceptance.handover());
        unit = acceptance.by();
        atHub = "HUB".equals(acceptance.byKind());
        officer = acceptance.officer();
    }

    private void answer(UUID handover) {
        answered.add(handover);
        offered.remove(handover);
    }

    private void decide(String outcome) {
        putOff = Outcomes.keepsOpen(outcome);
        decided = outcome != null && !putOff;
        told = false;
    }

    Hop hop(Instant from) {
        var stage = stage();
        var detail = switch (stage) {
            case HANDOVER -> offered.values().iterator().next();
            case ON_HOLD ->
                holds.isEmpty() ? NOT_PRIORITISED : holds.values().iterator().next();
            case AGENCY, ENDED, DECISION_TO_TELL, UNREAD, WARRANT, HUB, UNASSIGNED, ACCESS_CHECK, IN_HAND -> null;
        };
        return new Hop(stage, detail, unit, officer, from, null);
    }

    private Stage stage() {
        if (told) {
            return Stage.ENDED;
        }
        if (decided) {
            return Stage.DECISION_TO_TELL;
        }
        if (!offered.isEmpty()) {
            return Stage.HANDOVER;
        }
        if (!opened) {
            return Stage.UNREAD;
        }
        return worked();
    }

    private Stage worked() {
        if (!holds.isEmpty() || putOff) {
            return Stage.ON_HOLD;
        }
        if (warrantWanted) {
            return Stage.WARRANT;
        }
        if (atHub) {
            return Stage.HUB;
        }
        if (officer == null) {
            return Stage.UNASSIGNED;
        }
        return !accessChecked && Sheets.current().accessUnknown(facts.values()) ? Stage.ACCESS_CHECK : Stage.IN_HAND;
    }
}
