/** People set bands, up or down, under their names and with their reasons. */
package dev.vigil.triage.override;
