/** Reads the question sheet that comes with the event contract. */
package dev.vigil.sheet;
