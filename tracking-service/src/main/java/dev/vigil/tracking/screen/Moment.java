package dev.vigil.tracking.screen;

import java.time.Instant;

/**
 * A time on a page.
 *
 * @param datetime for machines
 * @param words for the eye
 * @param full with day, seconds and zone, shown on hover and focus
 */
public record Moment(String datetime, String words, String full) {

    static Moment brief(Instant time, Instant now) {
        return new Moment(time.toString(), London.brief(time, now), London.full(time));
    }

    static Moment seconds(Instant time) {
        return new Moment(time.toString(), London.seconds(time), London.full(time));
    }

    static Moment clock(Instant time) {
        return new Moment(time.toString(), London.clock(time), London.full(time));
    }

    /** A wait that goes on: the browser counts it up from {@code since}. */
    static Moment age(Instant since, Instant now) {
        return new Moment(since.toString(), new Span(since, now).words(), "since " + London.full(since));
    }

    /** Time left or time over: the browser counts it on. */
    static Moment due(Instant due, Instant now) {
        return new Moment(due.toString(), Span.untilDue(due, now), "due " + London.full(due));
    }
}
