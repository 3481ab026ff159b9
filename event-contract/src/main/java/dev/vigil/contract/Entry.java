package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;

/**
 * The two times, the person and the reason that every line of a case's timeline has.
 *
 * @param occurredAt when it was true
 * @param recordedAt when it was stored; later than {@code occurredAt} if it was back-dated
 * @param reason may be null where the act needs none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(Instant occurredAt, Instant recordedAt, Actor by, String reason) {

    public Entry {
        Objects.requireNonNull(occurredAt, "an entry occurred at a time");
        Objects.requireNonNull(recordedAt, "an entry was recorded at a time");
        Objects.requireNonNull(by, "somebody made the entry");
    }
}
