package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which band a score has. */
record ScoreBands(List<Step> steps) {

    static final String TABLE = "ScoreBand";

    ScoreBands {
        steps = List.copyOf(steps);
    }

    record Step(String id, String text, Range scores, Band band) {}

    Band of(int score) {
        var number = BigDecimal.valueOf(score);
        for (var step : steps) if (step.scores().contains(number)) return step.band();
        throw new IllegalStateException("no band for a score of " + score);
    }

    /** The first score that has no band, or two, or a lower band than a lower score has; in words. */
    Optional<String> fault() {
        return scoresToTry().mapToObj(this::faultAt).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> faultAt(int score) {
        var here = stepsAt(score);
        if (here.isEmpty()) return Optional.of("a score of " + score + " has no band");
        if (here.size() > 1) {
            return Optional.of("a score of " + score + " has two bands: " + here.get(0) + " and " + here.get(1));
        }
        var below = score == 0 ? here : stepsAt(score - 1);
        if (below.size() == 1
                && !here.getFirst().band().isAtLeast(below.getFirst().band())) {
            return Optional.of("a score of " + score + " has " + here.getFirst() + ", though the lower score "
                    + (score - 1) + " has " + below.getFirst());
        }
        return Optional.empty();
    }

    private List<Found> stepsAt(int score) {
        var found = new ArrayList<Found>();
        for (var step : steps) {
            if (step.scores().contains(BigDecimal.valueOf(score))) found.add(new Found(step.band(), step.id()));
        }
        return found;
    }

    private record Found(Band band, String row) {
        @Override
        public String toString() {
            return band + " (" + row + ")";
        }
    }

    /** Between two ends of ranges nothing changes, so the whole numbers around each end stand for all scores. */
    private IntStream scoresToTry() {
        var around = steps.stream()
                .flatMap(step -> step.scores().ends().stream())
                .mapToInt(BigDecimal::intValue)
                .flatMap(end -> IntStream.rangeClosed(end - 1, end + 2));
        return IntStream.concat(IntStream.of(0), around)
                .filter(score -> score >= 0)
                .sorted()
                .distinct();
    }
}
