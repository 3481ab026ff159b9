/** The units that may hold a case. */
package dev.vigil.tracking.unit;
