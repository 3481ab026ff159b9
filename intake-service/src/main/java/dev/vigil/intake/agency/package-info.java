/** Who sends, and how a sender names one of its requests. */
package dev.vigil.intake.agency;
