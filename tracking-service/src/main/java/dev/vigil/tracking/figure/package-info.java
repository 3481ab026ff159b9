/** How long referrals wait: those still waiting first, as at any instant, with every figure defined in one place. */
package dev.vigil.tracking.figure;
