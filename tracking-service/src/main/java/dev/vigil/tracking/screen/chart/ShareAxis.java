package dev.vigil.tracking.screen.chart;

/** Shares from nothing at the bottom to all at the top. */
record ShareAxis(double top, double bottom) {

    double y(double share) {
        return bottom - Math.clamp(share, 0, 1) * (bottom - top);
    }
}
