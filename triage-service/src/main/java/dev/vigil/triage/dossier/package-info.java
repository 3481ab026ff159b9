/** All that triage holds about one referral, on one page. */
package dev.vigil.triage.dossier;
