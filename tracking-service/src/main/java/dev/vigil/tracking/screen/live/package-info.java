/** Brings each change to every open page, and tells a page that fell too far behind to load itself anew. */
package dev.vigil.tracking.screen.live;
