/** What the policy advises for a referral: a band that explains itself and can be recomputed for ever. */
package dev.vigil.triage.assessment;
