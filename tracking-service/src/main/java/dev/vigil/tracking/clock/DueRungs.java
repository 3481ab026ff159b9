package dev.vigil.tracking.clock;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * All rungs that some cases have passed by now.
 *
 * @param rungs case by case, and in each case in the order in which they were passed
 * @param clocks as they stand afterwards
 */
record DueRungs(List<PassedRung> rungs, List<StageClock> clocks) {

    /**
     * @param due clocks that have a rung to write, the case that waits longest first
     * @param most rungs after which no further case is begun; a case is never cut in the middle
     */
    static DueRungs of(List<StageClock> due, Ladders ladders, Instant now, Duration lateAfter, int most) {
        var rungs = new ArrayList<PassedRung>();
        var clocks = new ArrayList<StageClock>();
        var cases = due.stream().collect(groupingBy(StageClock::caseId, LinkedHashMap::new, toList()));
        for (var ofCase : cases.values()) {
            if (rungs.size() >= most) {
                break;
            }
            var passed = new ArrayList<PassedRung>();
            ofCase.forEach(clock -> clocks.add(climb(clock, ladders, now, lateAfter, passed)));
            passed.sort(comparing(PassedRung::passedAt));
            rungs.addAll(passed);
        }
        return new DueRungs(rungs, clocks);
    }

    private static StageClock climb(
            StageClock clock, Ladders ladders, Instant now, Duration lateAfter, List<PassedRung> passed) {
        var standing = clock;
        while (!standing.position().nextAt().isAfter(now)) {
            passed.add(PassedRung.of(standing, now, lateAfter));
            standing = standing.at(ladders.afterNext(standing));
        }
        return standing;
    }
}
