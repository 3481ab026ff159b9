/** Figures as a table for other programs. */
package dev.vigil.tracking.figure.export;
