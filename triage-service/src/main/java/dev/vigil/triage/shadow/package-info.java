/** Runs a draft policy beside the one in force, on every referral as it is assessed, and keeps where they differ. */
package dev.vigil.triage.shadow;
