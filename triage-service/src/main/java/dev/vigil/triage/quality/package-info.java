/** Whether bands hold what they promise: dip samples, the model card, and whether bands differ by area or source. */
package dev.vigil.triage.quality;
