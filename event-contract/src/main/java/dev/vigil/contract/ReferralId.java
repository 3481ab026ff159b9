package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names one referral in every service, and the case file about it. Version 7, so ids sort by time of receipt. */
public record ReferralId(@JsonValue UUID value) implements Comparable<ReferralId> {

    @JsonCreator
    public ReferralId {
        Objects.requireNonNull(value, "a referral id has a value");
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ReferralId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
