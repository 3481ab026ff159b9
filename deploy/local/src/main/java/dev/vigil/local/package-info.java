/** Vigil on one machine: the whole system as real processes, for trying it out, for the demo and for acceptance tests. */
package dev.vigil.local;
