/** The whole system as real processes, seen only through its public interfaces. */
package dev.vigil.acceptance;
