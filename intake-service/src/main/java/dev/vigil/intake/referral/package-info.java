/** Takes one referral, stores it with the event that tells of it, and gives a receipt. */
package dev.vigil.intake.referral;
