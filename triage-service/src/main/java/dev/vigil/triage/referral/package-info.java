/** What triage knows about each referral, and the listener that learns it. */
package dev.vigil.triage.referral;
