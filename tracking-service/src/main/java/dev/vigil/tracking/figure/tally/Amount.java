package dev.vigil.tracking.figure.tally;

import java.time.Instant;

/**
 * What a case adds to a sum.
 *
 * @param seconds that have passed for good
 * @param running how many still pass
 * @param runningSince sum of the whole seconds since 1970 at which those began
 */
public record Amount(long n, long seconds, long running, long runningSince) {

    public static final Amount NONE = new Amount(0, 0, 0, 0);
    public static final Amount ONE = new Amount(1, 0, 0, 0);

    public static Amount passed(Instant from, Instant to) {
        return new Amount(1, to.getEpochSecond() - from.getEpochSecond(), 0, 0);
    }

    public static Amount running(Instant from) {
        return new Amount(1, 0, 1, from.getEpochSecond());
    }

    public Amount plus(Amount more) {
        return new Amount(n + more.n, seconds + more.seconds, running + more.running, runningSince + more.runningSince);
    }

    /** Time adds up, but it is the same case. */
    public Amount plusOfSameCase(Amount more) {
        return new Amount(
                Math.max(n, more.n), seconds + more.seconds, running + more.running, runningSince + more.runningSince);
    }

    Amount minus(Amount less) {
        return new Amount(n - less.n, seconds - less.seconds, running - less.running, runningSince - less.runningSince);
    }

    /** All seconds by this instant, also of what still runs. */
    public long secondsBy(Instant at) {
        return seconds + running * at.getEpochSecond() - runningSince;
    }
}
