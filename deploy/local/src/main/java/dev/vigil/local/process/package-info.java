/** Starts other programs as children that end with us, and tells when they are ready, why they failed and who holds a port. */
package dev.vigil.local.process;
