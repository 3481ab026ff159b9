package dev.vigil.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The clocks of the three services: moved together, and waited for until all that was due by then is written. */
public final class SimulatedTime implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(320);

    /** An event may move between two services while one look goes round, so one quiet look proves nothing. */
    private static final int QUIET_LOOKS = 2;

    private final ReplayTarget target;
    private final Rest rest = new Rest();

    public SimulatedTime(ReplayTarget target) {
        this.target = target;
    }

    /** Stands still at this instant. */
    public void set(Instant at) {
        target.all().forEach(service -> set(service, at, 0));
    }

    /** Runs on from this instant at the speed of real time. */
    public void run(Instant from) {
        target.all().forEach(service -> set(service, from, 1));
    }

    /** Sets the clocks and returns when everything has arrived everywhere and every rung that was due is written. */
    public void settleAt(Instant at) {
        set(at);
        settle(at);
    }

    void settle(Instant at) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = FIRST_PAUSE;
        for (int quiet = 0; quiet < QUIET_LOOKS; quiet = isQuiet(at) ? quiet + 1 : 0) {
            if (System.nanoTime() > end)
                throw new IllegalStateException("not settled at %s: %s".formatted(at, state()));
            Pause.of(pause);
            // Each look costs the services something, which they need for what is waited for.
            pause = quiet > 0 || pause.compareTo(LONGEST_PAUSE) >= 0 ? pause : pause.multipliedBy(2);
        }
    }

    private boolean isQuiet(Instant at) {
        for (var service : target.all()) {
            var now = Instant.parse(
                    rest.get(service.resolve("/simulation/clock")).path("at").asText());
            // It was restarted, and began again where it once began.
            if (now.isBefore(at)) set(service, at, 0);
            if (!isEmpty(rest.get(service.resolve("/v1/pipeline")))) return false;
        }
        var settled = rest.get(target.tracking().resolve("/v1/clocks/settled"));
        return settled.path("settled").asBoolean()
                && !Instant.parse(settled.path("now").asText()).isBefore(at);
    }

    private static boolean isEmpty(JsonNode pipeline) {
        if (pipeline.path("published").path("waiting").asLong(-1) != 0) return false;
        for (var consumer : pipeline.path("consumers")) {
            if (consumer.path("lag").asLong(-1) != 0) return false;
        }
        return true;
    }

    private void set(URI service, Instant at, double rate) {
        rest.put(service.resolve("/simulation/clock"), Map.of(), Map.of("at", at.toString(), "rate", rate));
    }

    private String state() {
        var state = new StringBuilder();
        for (var service : target.all()) {
            state.append(service)
                    .append(' ')
                    .append(rest.get(service.resolve("/v1/pipeline")))
                    .append("; ");
        }
        return state.append(rest.get(target.tracking().resolve("/v1/clocks/settled")))
                .toString();
    }

    @Override
    public void close() {
        rest.close();
    }
}
