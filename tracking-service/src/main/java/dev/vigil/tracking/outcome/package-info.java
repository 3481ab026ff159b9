/** The codes by which a case may end. */
package dev.vigil.tracking.outcome;
