package dev.vigil.time;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Steers the simulated clock; is not there when time is real. */
@Path("/simulation/clock")
class SimulationClockResource {

    private final ClockConfig config;
    private final SimulatedClock clock;

    SimulationClockResource(ClockConfig config, SimulatedClock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @param rate simulated seconds per real second */
    record ClockSetting(@NotNull Instant at, double rate) {}

    @GET
    @Operation(operationId = "readClock", summary = "The simulated time, and how fast it runs")
    public ClockSetting read() {
        onlyWhenSimulated();
        return new ClockSetting(clock.instant(), clock.rate());
    }

    @PUT
    @Operation(operationId = "setClock", summary = "Set the simulated time; never back")
    public ClockSetting set(@Valid @NotNull ClockSetting wanted) {
        onlyWhenSimulated();
        try {
            clock.set(wanted.at(), wanted.rate());
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ProblemKind.INVALID_FIELD, "The clock stays as it is", List.of(Fault.at("/at", e.getMessage())));
        }
        return read();
    }

    private void onlyWhenSimulated() {
        if (!config.simulated()) {
            throw new Refusal(ProblemKind.NOT_FOUND, "Time is real here");
        }
    }
}
