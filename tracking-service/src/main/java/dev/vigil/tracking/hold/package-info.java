/** Waiting for somebody else: noted with an owner and a review date, and stopping no clock. */
package dev.vigil.tracking.hold;
