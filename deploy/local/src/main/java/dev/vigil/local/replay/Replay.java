package dev.vigil.local.replay;

import java.time.Instant;

/** Plays the scenario through the public interfaces of running services whose clock can be moved. */
public final class Replay implements AutoCloseable {

    /** What the services' clocks must show, or be before, when the replay begins. */
    public static final Instant BEGINS = Instant.parse("2012-07-16T08:00:00Z");

    /** The actions that the scenario tells of were seen some time before the records were sent; when is not known. */
    private static final Instant SEEN = Instant.parse("2011-05-01T09:00:00Z");

    private final Script script = Script.of(Scenario.read());
    private final Pace pace;
    private final Watcher watcher;
    private final Rest rest = new Rest();
    private final SimulatedTime time;
    private final Hub hub;
    private final Force force;
    private final Narrator narrator;

    public Replay(ReplayTarget target, Pace pace, Watcher watcher) {
        this.pace = pace;
        this.watcher = watcher;
        this.time = new SimulatedTime(target);
        var cases = new CaseIds(target, rest);
        this.hub = new Hub(target, rest, cases);
        this.force = new Force(target, rest, cases);
        this.narrator = new Narrator(target, rest, watcher);
    }

    /** Blocks until the last step; then the services' clocks run on at the speed of real time. */
    public static void play(ReplayTarget target, Pace pace, Watcher watcher) {
        try (var replay = new Replay(target, pace, watcher)) {
            var end = replay.play();
            replay.time.run(end);
        }
    }

    /** Leaves the clocks standing at the last step, and returns its instant. */
    public Instant play() {
        var now = BEGINS;
        for (var moment : script.moments()) {
            moveTime(now, moment.getFirst().at());
            now = moment.getFirst().at();
            for (var step : moment) {
                watcher.before(step);
                act(step);
                watcher.after(step);
            }
            narrator.tell(moment.getFirst().date(), moment);
        }
        time.settle(now);
        return now;
    }

    private void moveTime(Instant from, Instant to) {
        if (pace.showsDays()) showDays(from, to);
        watcher.beforeTimeMoves(to);
        time.settleAt(to);
        watcher.settledAt(to);
    }

    /** Each morning between the two. */
    private void showDays(Instant from, Instant to) {
        for (var day = Step.morningAfter(from); day.isBefore(to); day = Step.morningAfter(day)) {
            time.set(day);
            pace.restForADay();
        }
    }

    private void act(Step step) {
        switch (step.act()) {
            case Act.Register unit -> hub.register(unit);
            case Act.Employ person -> hub.employ(person);
            case Act.SendBatch batch -> hub.sendBatch(batch, SEEN);
            case Act.Send sent -> hub.send(sent, SEEN);
            case Act.HandOver handOver -> hub.handOver(handOver);
            case Act.Reconcile own -> hub.reconcile(own);
            case Act.OnCase onCase -> force.does(onCase, step.at());
            case Act.Look _, Act.Say _ -> {}
        }
    }

    @Override
    public void close() {
        time.close();
        rest.close();
    }
}
