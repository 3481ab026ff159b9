package dev.vigil.tracking.operation;

import static dev.vigil.contract.ActionKind.ARREST;
import static dev.vigil.contract.ActionKind.WARRANT_EXECUTED;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.Answer;
import dev.vigil.contract.CaseEvent.EntryCorrected;
import dev.vigil.tracking.casefile.CaseState;
import dev.vigil.tracking.casefile.Progress;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a case stands, as far as an operation is counted.
 *
 * @param unit that answers for it
 * @param material a check has found some, by the latest known answer
 * @param acted somebody took a protective action
 * @param outcome code of the decision that holds, or null
 */
record Standing(
        String unit,
        Progress state,
        boolean opened,
        boolean material,
        boolean acted,
        boolean warrant,
        boolean arrest,
        String outcome) {

    private static final String MATERIAL = "indecentMaterial";

    /**
     * A standing while it is known.
     *
     * @param seq of the line that made it so
     * @param until null for still
     */
    record Known(long seq, Standing standing, Instant from, Instant until) {

        private Known until(Instant end) {
            return new Known(seq, standing, from, end);
        }
    }

    static Standing of(CaseState state) {
        var course = state.course();
        var material = state.facts().byQuestion().get(MATERIAL);
        return new Standing(
                state.custody().owner().unit(),
                course.progress(),
                course.openedAt() != null,
                material != null && material.answer() == Answer.YES,
                !course.acts().isEmpty(),
                did(state, WARRANT_EXECUTED),
                did(state, ARREST),
                course.outcome());
    }

    private static boolean did(CaseState state, ActionKind kind) {
        return state.course().acts().stream().anyMatch(act -> act.action() == kind);
    }

    /** What was known from when to when; a correction tells something else from its own recording on. */
    static List<Known> history(List<TimelineEntry> timeline) {
        var known = new ArrayList<Known>();
        CaseState state = null;
        for (var length = 1; length <= timeline.size(); length++) {
            var line = timeline.get(length - 1);
            state = state == null || line.event() instanceof EntryCorrected
                    ? CaseState.of(timeline.subList(0, length))
                    : state.after(line.event());
            add(known, line, of(state));
        }
        return known;
    }

    private static void add(List<Known> known, TimelineEntry line, Standing standing) {
        if (known.isEmpty()) {
            known.add(new Known(line.seq(), standing, line.recordedAt(), null));
        } else if (!known.getLast().standing().equals(standing)) {
            // Lines of other services may come a little out of order; what is known never ends before it begins.
            var last = known.getLast();
            var at = line.recordedAt().isBefore(last.from()) ? last.from() : line.recordedAt();
            known.set(known.size() - 1, last.until(at));
            known.add(new Known(line.seq(), standing, at, null));
        }
    }
}
