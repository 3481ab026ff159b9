/** The one place where time comes from. */
package dev.vigil.time;
