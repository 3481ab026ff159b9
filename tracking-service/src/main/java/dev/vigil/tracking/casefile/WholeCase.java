package dev.vigil.tracking.casefile;

import dev.vigil.contract.Answer;
import dev.vigil.tracking.clock.ClockView;
import dev.vigil.tracking.hold.HoldView;
import dev.vigil.tracking.investigation.InvestigationView;
import dev.vigil.tracking.investigation.Task;
import dev.vigil.tracking.investigation.Tasks;
import dev.vigil.tracking.link.LinkView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is shown of a case beside its row in a list: it takes the whole timeline to tell. */
record WholeCase(
        List<Holding> holdings,
        InvestigationView investigation,
        List<HoldView> holds,
        List<LinkView> links,
        Instant reviewAt,
        Due due) {

    static final WholeCase NOT_ASKED_FOR = new WholeCase(null, null, null, null, null, null);

    static WholeCase of(CaseState state, List<LinkView> links, List<ClockView> clocks, Instant now) {
        var decision = state.course().decision();
        return new WholeCase(
                state.custody().holdings(),
                InvestigationView.of(state.investigation(), tasks(state)),
                state.holds().all().stream().map(hold -> HoldView.of(hold, now)).toList(),
                links,
                decision == null ? null : decision.reviewAt(),
                Due.of(clocks, state, now));
    }

    private static List<Task> tasks(CaseState state) {
        var course = state.course();
        var tasks = new ArrayList<>(
                Tasks.open(state.investigation(), course.decidedAt(), worksWithChildren(state.facts())));
        if (course.mustBeFollowed()) {
            tasks.add(new Task("disposal-outcome", "outcome " + course.outcome(), course.decidedAt()));
        }
        return tasks;
    }

    private static boolean worksWithChildren(Facts facts) {
        var occupation = facts.byQuestion().get("occupation");
        return yes(facts, "paidWork")
                || yes(facts, "volunteering")
                || yes(facts, "positionOfTrust")
                || occupation != null && "works-with-children".equals(occupation.value());
    }

    private static boolean yes(Facts facts, String question) {
        var fact = facts.byQuestion().get(question);
        return fact != null && fact.answer() == Answer.YES;
    }
}
