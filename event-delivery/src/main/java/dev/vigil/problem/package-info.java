/** Refusals as RFC 9457 problems, all from one catalogue. */
package dev.vigil.problem;
