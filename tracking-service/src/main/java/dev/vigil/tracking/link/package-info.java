/** Referrals that a person found to be about the same matter. */
package dev.vigil.tracking.link;
