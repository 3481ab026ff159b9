package dev.vigil.tracking.investigation;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.CaseEvent.ActionRecorded;
import dev.vigil.contract.InvestigationEvent.BailEnded;
import dev.vigil.contract.InvestigationEvent.BailSet;
import dev.vigil.contract.InvestigationEvent.DisclosureDecided;
import dev.vigil.contract.InvestigationEvent.RiskAssessed;
import dev.vigil.contract.RiskKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What follows from what was recorded and is not done yet. */
public final class Tasks {

    /** Where the subject meets the police, and may come to harm by it. */
    private static final Set<ActionKind> CONTACTS = EnumSet.of(
            ActionKind.VISIT,
            ActionKind.WARRANT_EXECUTED,
            ActionKind.VOLUNTARY_INTERVIEW,
            ActionKind.INTERVIEW,
            ActionKind.ARREST,
            ActionKind.RELEASED_UNDER_INVESTIGATION);

    private final Investigation done;
    private final List<Task> open = new ArrayList<>();

    private Tasks(Investigation done) {
        this.done = done;
    }

    /**
     * @param decidedAt when the subject's case was decided, or null
     * @param worksWithChildren whether it is known that the subject works or volunteers with children
     */
    public static List<Task> open(Investigation done, Instant decidedAt, boolean worksWithChildren) {
        var tasks = new Tasks(done);
        tasks.shareChildren();
        tasks.assessWelfare(decidedAt);
        if (worksWithChildren && done.all(DisclosureDecided.class).isEmpty()) {
            tasks.open.add(new Task("disclosure-decision", "works-with-children", null));
        }
        return List.copyOf(tasks.open);
    }

    private void shareChildren() {
        done.children().stream()
                .filter(Child::mustBeShared)
                .forEach(child -> open.add(new Task("safeguarding-share", child.label(), child.since())));
    }

    /** Each contact needs its own: that a subject was well before the arrest says nothing of the night after it. */
    private void assessWelfare(Instant decidedAt) {
        if (done.subjectDiedAt().isPresent()) {
            return;
        }
        done.steps()
                .forEach(step -> occasion(step)
                        .ifPresent(name -> welfare(name, step.entry().occurredAt())));
        if (decidedAt != null) {
            welfare("decision", decidedAt);
        }
    }

    private void welfare(String occasion, Instant at) {
        var assessed = done.all(RiskAssessed.class).stream()
                .anyMatch(risk -> risk.risk() == RiskKind.WELFARE
                        && !risk.entry().occurredAt().isBefore(at));
        if (!assessed) {
            open.add(new Task("welfare-assessment", occasion, at));
        }
    }

    private static Optional<String> occasion(CaseEvent step) {
        return switch (step) {
            case ActionRecorded act
            when CONTACTS.contains(act.action()) ->
                Optional.of(act.action().name().toLowerCase(Locale.ROOT));
            case BailSet _ -> Optional.of("bail_set");
            case BailEnded _ -> Optional.of("bail_ended");
            case CaseEvent _ -> Optional.empty();
        };
    }
}
