package dev.vigil.tracking.screen;

/**
 * What stands over every page.
 *
 * @param now of the service, simulated or real
 * @param asOf the same time, short, for the tiles
 * @param rate seconds of the service's clock in a second of real time
 * @param stream address of the page's stream, with the position read before the page's data
 */
public record PageHead(
        String title,
        String page,
        Moment now,
        Moment asOf,
        boolean simulated,
        double rate,
        boolean synthetic,
        String stream) {

    public boolean on(String other) {
        return page.equals(other);
    }

    public String pace() {
        if (rate == 0) {
            return "paused";
        }
        return rate == 1 ? "at normal speed" : "at " + Math.round(rate) + " times normal speed";
    }
}
