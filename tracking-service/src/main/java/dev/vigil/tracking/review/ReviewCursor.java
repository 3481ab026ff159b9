package dev.vigil.tracking.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of reviews ended. */
record ReviewCursor(Instant reviewAt, UUID referral, String key) {

    static final ReviewCursor BEGINNING = new ReviewCursor(Instant.EPOCH, new UUID(0, 0), "");

    String text() {
        var plain = reviewAt + " " + referral + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if it is no such text */
    static ReviewCursor read(String text) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no cursor: " + text);
        }
        return new ReviewCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
    }
}
