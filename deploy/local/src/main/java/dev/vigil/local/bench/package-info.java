/** How fast Vigil is, as a ratio to something on the same machine in the same minute: absolute times of shared machines mean little. */
package dev.vigil.local.bench;
