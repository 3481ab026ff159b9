/** Assesses open referrals anew after a policy was activated: no band stays for ever by rules that nobody wants any more. */
package dev.vigil.triage.reassessment;
