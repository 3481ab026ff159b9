/** Tells the sender what became of its referral, as far as it may know. */
package dev.vigil.intake.feedback;
