package dev.vigil.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vigil.contract.EventType;
import dev.vigil.contract.ReferralId;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Messages as a broker would hand them over. */
final class Messages {

    private Messages() {}

    static RawMessage of(Place place, long offset, ReferralId referral, long version) {
        var outgoing = Samples.version(referral, version);
        var type = EventType.of(outgoing.event());
        var row = new OutboxRow(
                null,
                UUID.randomUUID(),
                type.topic(),
                referral.value(),
                type.wireName(),
                type.schema(),
                version,
                outgoing.occurredAt(),
                new EventCodec().payload(outgoing.event()));
        var headers = new LinkedHashMap<String, byte[]>();
        row.message(type.topic().wireName()).headers().forEach(header -> headers.put(header.key(), header.value()));
        return new RawMessage(place, offset, bytes(referral.toString()), headers, bytes(row.payload()));
    }

    static RawMessage with(RawMessage message, String header, String value) {
        var headers = new LinkedHashMap<>(message.headers());
        headers.put(header, bytes(value));
        return new RawMessage(message.place(), message.offset(), message.key(), headers, message.value());
    }

    static RawMessage saying(RawMessage message, String payload) {
        return new RawMessage(message.place(), message.offset(), message.key(), message.headers(), bytes(payload));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
