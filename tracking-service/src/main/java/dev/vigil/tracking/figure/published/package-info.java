/** Figures that anybody may see: rounded, small counts hidden, and nothing to be had by subtracting one from another. */
package dev.vigil.tracking.figure.published;
