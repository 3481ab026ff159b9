/** What tools outside Vigil said about the same referrals: recorded and compared, never taken over. */
package dev.vigil.triage.tool;
