package dev.vigil.tracking.screen.chart;

import java.util.List;

/**
 * One curve as the figure gives it: the share still waiting by time since receipt.
 *
 * @param label written on the line
 * @param look ending of the style class, for example {@code high}
 * @param n cases in the cohort
 * @param median in words, for example {@code 10.2 h} or {@code not reached}
 * @param limitDays the limit of the clock, or null if the curve has no single one
 * @param steps in order of time
 */
public record WaitCurve(String label, String look, int n, String median, Double limitDays, List<Step> steps) {

    public WaitCurve {
        steps = List.copyOf(steps);
    }

    /**
     * @param atRisk still waiting just before {@code day}
     * @param events acted on at {@code day}
     * @param censored left the curve at {@code day} without being acted on, most of them because they still wait
     */
    public record Step(double day, double share, double lower, double upper, int atRisk, int events, int censored) {}

    /** Where the curve stands at the end of {@code day}. */
    public Step stepAt(double day) {
        return steps.stream()
                .filter(step -> step.day() <= day)
                .reduce((_, later) -> later)
                .orElse(new Step(0, 1, 1, 1, n, 0, 0));
    }

    double shareAt(double day) {
        return stepAt(day).share();
    }

    /** How many were still waiting and observed just before {@code day}. */
    public int waitingAt(double day) {
        return steps.stream()
                .filter(step -> step.day() >= day)
                .findFirst()
                .map(Step::atRisk)
                .orElse(0);
    }

    public double lastDay() {
        return steps.isEmpty() ? 0 : steps.getLast().day();
    }

    double firstEventDay() {
        return steps.stream()
                .filter(step -> step.events() > 0)
                .mapToDouble(Step::day)
                .findFirst()
                .orElse(lastDay());
    }
}
