package dev.vigil.acceptance;

import dev.vigil.local.replay.Step;
import dev.vigil.local.replay.Watcher;
import java.time.Instant;
import java.util.List;

/** Several watchers who are told everything in the order in which they stand. */
record Watchers(List<Watcher> all) implements Watcher {

    static Watcher of(Watcher... watchers) {
        return new Watchers(List.of(watchers));
    }

    @Override
    public void told(String line) {
        all.forEach(watcher -> watcher.told(line));
    }

    @Override
    public void beforeTimeMoves(Instant at) {
        all.forEach(watcher -> watcher.beforeTimeMoves(at));
    }

    @Override
    public void settledAt(Instant at) {
        all.forEach(watcher -> watcher.settledAt(at));
    }

    @Override
    public void before(Step step) {
        all.forEach(watcher -> watcher.before(step));
    }

    @Override
    public void after(Step step) {
        all.forEach(watcher -> watcher.after(step));
    }
}
