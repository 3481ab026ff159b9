package dev.vigil.local.replay;

import java.time.Duration;

/**
 * How fast simulated days go by.
 *
 * @param day real time of one simulated day; zero jumps from one date to the next
 */
public record Pace(Duration day) {

    /** From date to date without showing the days between. */
    public static final Pace JUMP = new Pace(Duration.ZERO);

    /** The whole replay is 829 days; this and its work make it about two minutes. */
    private static final double MILLIS_OF_A_DAY = 90;

    public static Pace ofSpeed(double speed) {
        if (!(speed > 0)) throw new IllegalArgumentException("a speed is more than 0, not " + speed);
        return new Pace(Duration.ofNanos((long) (MILLIS_OF_A_DAY * 1e6 / speed)));
    }

    boolean showsDays() {
        return !day.isZero();
    }

    void restForADay() {
        Pause.of(day);
    }
}
