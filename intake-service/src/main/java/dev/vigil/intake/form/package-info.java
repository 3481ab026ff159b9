/** Reads what senders wrote, and says at which place it cannot be taken. */
package dev.vigil.intake.form;
