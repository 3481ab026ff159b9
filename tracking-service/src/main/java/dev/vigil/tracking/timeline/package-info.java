/** The record of a case: everything that happened to it, in the order it was recorded, never changed. */
package dev.vigil.tracking.timeline;
