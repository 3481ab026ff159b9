package dev.vigil.tracking.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.vigil.tracking.officer.RandomCustody.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a case by whomever, in whatever order, while officers come and go and units are moved about. */
class AlwaysOneOwnerTest {

    private static final int CASES_PER_SEED = 300;
    private static final int STEPS_PER_CASE = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void exactlyOneUnitAndOnePersonAnswerAtEveryInstant(long seed) {
        var random = new Random(seed);
        for (var number = 0; number < CASES_PER_SEED; number++) {
            var steps = random.ints(STEPS_PER_CASE)
                    .mapToObj(each -> Step.of(new Random(each)))
                    .toList();
            if (RandomCustody.fault(steps) != null) {
                var few = shrunk(steps);
                fail("%s after %s", RandomCustody.fault(few), few);
            }
        }
    }

    /** As few steps as show the same. */
    private static List<Step> shrunk(List<Step> steps) {
        for (var left = 0; left < steps.size(); left++) {
            var fewer = new ArrayList<>(steps);
            fewer.remove(left);
            if (RandomCustody.fault(fewer) != null) {
                return shrunk(fewer);
            }
        }
        return steps;
    }

    @Test
    void everyKindOfChangeOfOwnerComesAbout() {
        var random = new Random(5);
        var steps =
                random.ints(5_000).mapToObj(each -> Step.of(new Random(each))).toList();

        assertThat(RandomCustody.changes(steps))
                .contains("Assigned", "HandoverAccepted", "HandoverRejected", "HandoverWithdrawn", "OfficerMoved");
    }
}
