package dev.vigil.tracking.figure.hop;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent.ActionRecorded;
import dev.vigil.contract.CaseEvent.Assigned;
import dev.vigil.contract.CaseEvent.CheckCompleted;
import dev.vigil.contract.CaseEvent.Decided;
import dev.vigil.contract.CaseEvent.HandoverAccepted;
import dev.vigil.contract.CaseEvent.HandoverRejected;
import dev.vigil.contract.CaseEvent.HandoverRequested;
import dev.vigil.contract.CaseEvent.HandoverWithdrawn;
import dev.vigil.contract.CaseEvent.HoldLifted;
import dev.vigil.contract.CaseEvent.HoldPlaced;
import dev.vigil.contract.CaseEvent.Opened;
import dev.vigil.contract.CaseEvent.ReferrerInformed;
import dev.vigil.contract.CaseEvent.Reopened;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.figure.tally.KnownCase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The stage of a case at one instant, each condition asked of all entries anew. Nothing is carried from one to the next. */
final class NaiveStage {

    private final List<VigilEvent> past;

    private NaiveStage(List<VigilEvent> past) {
        this.past = past;
    }

    static Stage at(KnownCase known, Instant at) {
        if (at.isBefore(known.received().receivedAt())) {
            return Stage.AGENCY;
        }
        var past = known.entries().stream()
                .filter(entry -> !entry.occurredAt().isAfter(at))
                .map(entry -> entry.event())
                .toList();
        return new NaiveStage(past).stage(known.firstHolderIsHub());
    }

    private Stage stage(boolean firstIsHub) {
        var decided = last(event -> event instanceof Decided || event instanceof Reopened);
        var told = last(ReferrerInformed.class::isInstance);
        if (told >= 0 && told > decided) {
            return Stage.ENDED;
        }
        if (decided >= 0
                && past.get(decided) instanceof Decided made
                && made.outcome().equals("15")) {
            return Stage.DECISION_TO_TELL;
        }
        if (isOffered()) {
            return Stage.HANDOVER;
        }
        if (last(Opened.class::isInstance) < 0) {
            return Stage.UNREAD;
        }
        var putOff = decided >= 0 && past.get(decided) instanceof Decided && last(Assigned.class::isInstance) < decided;
        return isHeld() || putOff ? Stage.ON_HOLD : worked(firstIsHub);
    }

    private Stage worked(boolean firstIsHub) {
        var warrant = last(event ->
                event instanceof ActionRecorded act && act.action().name().startsWith("WARRANT"));
        if (warrant >= 0 && ((ActionRecorded) past.get(warrant)).action() == ActionKind.WARRANT_NEEDED) {
            return Stage.WARRANT;
        }
        var accepted = last(HandoverAccepted.class::isInstance);
        if (accepted < 0 && firstIsHub) {
            return Stage.HUB;
        }
        if (last(Assigned.class::isInstance) <= accepted) {
            return Stage.UNASSIGNED;
        }
        // What is invented here never tells enough to know it without one of these checks.
        var checked = last(
                event -> event instanceof CheckCompleted check && check.check().equals("occupation"));
        return checked < 0 ? Stage.ACCESS_CHECK : Stage.IN_HAND;
    }

    private boolean isOffered() {
        var answered = ids(event -> switch (event) {
            case HandoverAccepted each -> each.handover();
            case HandoverRejected each -> each.handover();
            case HandoverWithdrawn each -> each.handover();
            case VigilEvent _ -> null;
        });
        return ids(event -> event instanceof HandoverRequested each ? each.handover() : null).stream()
                .anyMatch(Predicate.not(answered::contains));
    }

    private boolean isHeld() {
        return ids(event -> event instanceof HoldPlaced each ? each.hold() : null).stream()
                .anyMatch(hold -> last(event ->
                                event instanceof HoldLifted each && each.hold().equals(hold))
                        < last(event ->
                                event instanceof HoldPlaced each && each.hold().equals(hold)));
    }

    private Set<UUID> ids(Function<VigilEvent, UUID> id) {
        return past.stream().map(id).filter(each -> each != null).collect(Collectors.toSet());
    }

    private int last(Predicate<VigilEvent> which) {
        for (var index = past.size() - 1; index >= 0; index--) {
            if (which.test(past.get(index))) {
                return index;
            }
        }
        return -1;
    }
}
