/** Draws figures as SVG: records in, text out, nothing computed that the figure does not already say. */
package dev.vigil.tracking.screen.chart;
