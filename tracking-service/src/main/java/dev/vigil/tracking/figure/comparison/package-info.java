/** Whether units differ by more than chance explains. */
package dev.vigil.tracking.figure.comparison;
