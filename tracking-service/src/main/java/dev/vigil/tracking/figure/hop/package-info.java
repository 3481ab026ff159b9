/** Where the time goes: the wait of a case, split into who had it and what it waited for. */
package dev.vigil.tracking.figure.hop;
