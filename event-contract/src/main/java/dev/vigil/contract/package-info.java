/** The language that the services share: events, the values in them, and the names they have on the wire. */
package dev.vigil.contract;
