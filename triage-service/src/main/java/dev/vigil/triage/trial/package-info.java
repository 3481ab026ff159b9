/** Tries a draft policy against history: who would have moved, what work it would have been, and how it ended for them. */
package dev.vigil.triage.trial;
