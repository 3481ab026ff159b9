/** Measures how long a case waits, and says so at each rung of a limit. */
package dev.vigil.tracking.clock;
