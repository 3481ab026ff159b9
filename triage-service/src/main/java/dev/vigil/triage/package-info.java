/** Assigns an explainable priority band to every referral. */
package dev.vigil.triage;
