/** The rules by which a referral gets its band: read from a DMN file, proved before use, kept for ever. */
package dev.vigil.triage.policy;
