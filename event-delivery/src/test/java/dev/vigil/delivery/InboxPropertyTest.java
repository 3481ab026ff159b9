package dev.vigil.delivery;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model is one line long: each referral is heard from version 1 on, without repeat and without gap. */
class InboxPropertyTest {

    private static final int STEPS = 30;

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = new TestStore("property");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverHappensEachEventIsHeardOnceAndInOrder(long seed) {
        var random = new Random(seed);
        var steps = Stream.generate(() -> Step.any(random)).limit(STEPS).toList();

        Shrinking.check(steps, fewer -> play(seed, fewer));
    }

    private static void play(long seed, List<Step> steps) throws Exception {
        var world = new World(store, new Random(seed));
        for (var step : steps) {
            world.take(step);
            world.assertHeardInOrder();
        }
        world.settle();
        world.assertAllHeard();
    }
}
