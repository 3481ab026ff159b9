package dev.vigil.tracking.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** Who is told of what passes its limit, and how soon the next one is. */
@ConfigMapping(prefix = "vigil.tracking.alert")
public interface AlertConfig {

    /** Real time between two looks for people to tell. Longer tells later; shorter makes the database busier. */
    @WithDefault("500ms")
    Duration poll();

    /** Real time that people are not told while the clocks are behind, so that one cause is told once. Longer tells later after an outage. */
    @WithDefault("1m")
    Duration patience();

    /** How long a breach waits for an acknowledgement before the next person is told. Shorter alerts more people. */
    @WithDefault("1h")
    Duration escalateBreachAfter();

    /** The same for a warning, and for a review that is due. */
    @WithDefault("4h")
    Duration escalateWarningAfter();

    /** Somebody told this long after it was due is marked as told late. */
    @WithDefault("1m")
    Duration lateAfter();

    /** Start of the hours, on working days, in which warnings are told. A breach is told at once. */
    @WithDefault("07:00")
    LocalTime hoursFrom();

    /** End of those hours. */
    @WithDefault("19:00")
    LocalTime hoursTo();

    /** A gap in what arrived that is still there after this long raises an alert; shorter ones close by themselves. */
    @WithDefault("1m")
    Duration gapAfter();

    /** The watch is reported as hanging when it has not looked for this long, in real time. */
    @WithDefault("1m")
    Duration stalledAfter();
}
