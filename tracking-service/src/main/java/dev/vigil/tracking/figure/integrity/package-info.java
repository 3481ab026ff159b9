/** Signs that a figure looks better than the work: each with its base, so that it is a question and not a verdict. */
package dev.vigil.tracking.figure.integrity;
