/** Clocks as data: what starts and stops them, how long they may run and who says so. */
package dev.vigil.tracking.jurisdiction;
