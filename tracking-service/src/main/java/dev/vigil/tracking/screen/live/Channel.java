package dev.vigil.tracking.screen.live;

/** What a page follows. Everybody on one channel gets the same fragments, rendered once. */
public sealed interface Channel {

    /** @param operation code of the operation that the room is narrowed to, or null for all work */
    record Room(String operation) implements Channel {}

    /** One case's panel or page. */
    record OneCase(String reference) implements Channel {}
}
