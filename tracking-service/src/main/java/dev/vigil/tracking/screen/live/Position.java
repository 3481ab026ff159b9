package dev.vigil.tracking.screen.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the stream, as event id and in the address of the stream.
 *
 * @param epoch of the process that counts; numbers of another epoch mean nothing here
 */
public record Position(String epoch, long seq) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-z]{1,32})-([0-9]{1,18})");

    /** Empty for what no position looks like: whoever sends that is told to load the page anew. */
    static Optional<Position> parse(String text) {
        return Optional.ofNullable(text)
                .map(WRITTEN::matcher)
                .filter(match -> match.matches())
                .map(match -> new Position(match.group(1), Long.parseLong(match.group(2))));
    }

    @Override
    public String toString() {
        return epoch + "-" + seq;
    }
}
