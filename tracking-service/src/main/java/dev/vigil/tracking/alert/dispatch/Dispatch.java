package dev.vigil.tracking.alert.dispatch;

import java.util.UUID;

/**
 * Something to be sent.
 *
 * @param id stays the same however often it is tried, so that the receiver can tell a repeat
 * @param address of a person, or of a server
 * @param subject of the mail, or type of the event
 */
record Dispatch(UUID id, String address, String subject, String body) {}
