package dev.vigil.tracking.alert;

import dev.vigil.tracking.officer.Roster.Turn;
import java.time.Instant;

/**
 * Somebody is told of an alert.
 *
 * @param step which of its round, from 1
 * @param next when the next person is told if nobody acknowledges it; null if nobody is left
 */
record Told(DueAlert alert, int step, Turn turn, Instant at, boolean late, Instant next) {}
