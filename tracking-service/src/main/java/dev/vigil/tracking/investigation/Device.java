package dev.vigil.tracking.investigation;

import java.time.Instant;

/**
 * A seized device.
 *
 * @param label within the case, for example {@code D1}
 * @param startedAt when its examination began, or null
 * @param finishedAt when its examination ended, or null
 */
public record Device(String label, String kind, Instant seizedAt, Instant startedAt, Instant finishedAt) {

    /** How far its examination has come. */
    public enum Stage {
        WAITING,
        BEING_EXAMINED,
        EXAMINED
    }

    Device started(Instant at) {
        return new Device(label, kind, seizedAt, at, null);
    }

    Device finished(Instant at) {
        return new Device(label, kind, seizedAt, startedAt, at);
    }

    public Stage stage() {
        if (finishedAt != null) {
            return Stage.EXAMINED;
        }
        return startedAt == null ? Stage.WAITING : Stage.BEING_EXAMINED;
    }
}
