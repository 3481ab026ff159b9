/** Which case to take next, and why. */
package dev.vigil.tracking.queue;
