package dev.vigil.acceptance;

import static org.awaitility.Awaitility.await;

import dev.vigil.local.replay.Act;
import dev.vigil.local.replay.Step;
import dev.vigil.local.replay.Watcher;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Kills each process once without warning while something goes on, half of them while people act and half while time
 * moves, and starts it again. A seed draws the moments, so that a failing run can be repeated.
 */
final class Killer implements Watcher {

    private static final int LAST_MOMENT = 60;

    private final Vigil vigil;
    private final Map<Integer, Part> whilePeopleAct = new HashMap<>();
    private final Map<Integer, Part> whileTimeMoves = new HashMap<>();
    private final Set<Part> killed = EnumSet.noneOf(Part.class);
    private int moment;
    private Instant clock;
    private CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);

    Killer(Vigil vigil, long seed) {
        this.vigil = vigil;
        var random = new Random(seed);
        var drawn = random.ints(2, LAST_MOMENT).distinct().iterator();
        // Intake is busy on one date only: when it takes the batch, which is the first moment.
        whilePeopleAct.put(1, Part.INTAKE);
        for (var part : EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.TRIAGE, Part.TRACKING)) {
            (random.nextBoolean() ? whilePeopleAct : whileTimeMoves).put(drawn.next(), part);
        }
    }

    Set<Part> killed() {
        return killed;
    }

    @Override
    public void beforeTimeMoves(Instant at) {
        restart.join();
        moment++;
        clock = at;
        kill(whileTimeMoves.remove(moment), () -> {});
    }

    @Override
    public void settledAt(Instant at) {
        restart.join();
    }

    @Override
    public void before(Step step) {
        switch (step.act()) {
            case Act.SendBatch batch -> kill(whilePeopleAct.remove(moment), () -> someArrived(batch.operation()));
            case Act.Send _, Act.OnCase _, Act.HandOver _, Act.Reconcile _ ->
                kill(whilePeopleAct.remove(moment), () -> {});
            case Act.Register _, Act.Employ _, Act.Look _, Act.Say _ -> {}
        }
    }

    /** The pool that all share has one thread on a small machine, and is needed to hear of the end of processes. */
    private final Executor ownThread = Thread.ofPlatform().name("killer-", 1)::start;

    private void kill(Part part, Runnable when) {
        if (part == null) return;
        restart = CompletableFuture.runAsync(
                        () -> {
                            when.run();
                            System.out.printf("kill -9 %s at %s%n", part, clock);
                            vigil.kill(part);
                            vigil.start(part);
                            killed.add(part);
                        },
                        ownThread)
                .whenComplete((_, failed) -> {
                    // Told at once: the replay waits for minutes for what does not come back.
                    if (failed != null) failed.printStackTrace();
                });
    }

    private void someArrived(String operation) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .ignoreExceptions()
                .until(() -> vigil.cases("operation=" + operation).findAny().isPresent());
    }
}
