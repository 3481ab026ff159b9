/** Walks through intake as senders use it, on a real database and real topics. */
package dev.vigil.intake;
