package dev.vigil.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Time that is told what it is, for a replay or a test. It never runs backwards: what was due stays due. */
public final class SimulatedClock implements InstantSource {

    private final LongSupplier nanoTime;
    private volatile Setting setting;

    private record Setting(Instant at, double rate, long since) {}

    SimulatedClock(Instant at, double rate, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.setting = new Setting(at, rate, nanoTime.getAsLong());
    }

    public SimulatedClock(Instant at, double rate) {
        this(at, rate, System::nanoTime);
    }

    @Override
    public Instant instant() {
        var current = setting;
        return current.at.plusNanos((long) ((nanoTime.getAsLong() - current.since) * current.rate));
    }

    public double rate() {
        return setting.rate;
    }

    /**
     * @param at not before the present instant of this clock
     * @param rate simulated seconds per real second, not negative
     */
    public synchronized void set(Instant at, double rate) {
        if (at.isBefore(instant())) {
            throw new IllegalArgumentException("the clock never runs backwards, and it is " + instant() + " already");
        }
        if (!(rate >= 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("the rate is a number of simulated seconds per second, not " + rate);
        }
        setting = new Setting(at, rate, nanoTime.getAsLong());
    }
}
