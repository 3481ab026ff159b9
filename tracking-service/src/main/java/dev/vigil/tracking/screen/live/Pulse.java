package dev.vigil.tracking.screen.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Tells a page that the line is alive, what time it is, and how old its figures are.
 *
 * @param rate seconds of the service's clock in a second of real time
 * @param asOf up to when everything that this service knows has been shown
 * @param behindSince null while this service hears everything that the others say and shows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pulse(Instant now, double rate, Instant asOf, Instant behindSince) {}
