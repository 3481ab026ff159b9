package dev.vigil.delivery;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vigil.contract.EventType;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.VigilEvent;
import dev.vigil.delivery.Reading.NotUnderstood;
import dev.vigil.delivery.Reading.Understood;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Events as JSON, and messages back as events. */
@Singleton
class EventCodec {

    // A publisher may be newer than we are: fields that we do not know stay in the payload and do no harm.
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Brokers take a message of 1 MiB, and a character may be three bytes. */
    private static final int LONGEST = 300_000;

    private final Function<String, Optional<EventType>> types;

    @Inject
    EventCodec() {
        this(EventType::named);
    }

    /** @param types what this code knows of the names on the wire */
    EventCodec(Function<String, Optional<EventType>> types) {
        this.types = types;
    }

    String payload(VigilEvent event) {
        try {
            var json = JSON.writeValueAsString(event);
            if (json.length() > LONGEST) {
                throw new IllegalArgumentException("an event of " + json.length() + " characters would stop the relay");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an event of the contract cannot be written", e);
        }
    }

    Reading read(RawMessage raw) {
        var name = raw.header(CloudEvent.TYPE);
        if (name.isEmpty()) {
            return new NotUnderstood(raw, Reason.UNDECODABLE, "no " + CloudEvent.TYPE);
        }
        return types.apply(name.get())
                .map(type -> read(raw, type))
                .orElseGet(() -> new NotUnderstood(raw, Reason.UNKNOWN_TYPE, "this code does not know the type"));
    }

    private static Reading read(RawMessage raw, EventType type) {
        try {
            return new Understood(raw, incoming(raw, type));
        } catch (Unfit e) {
            return new NotUnderstood(raw, Reason.UNDECODABLE, e.getMessage());
        }
    }

    private static Incoming incoming(RawMessage raw, EventType type) {
        var event = event(raw, type);
        if (type.topic() != raw.place().topic()) {
            throw new Unfit("this type belongs on another topic");
        }
        if (!attribute(raw, CloudEvent.SUBJECT, ReferralId::of).equals(event.referral())) {
            throw new Unfit(CloudEvent.SUBJECT + " is not the referral of the payload");
        }
        return new Incoming(
                attribute(raw, CloudEvent.ID, UUID::fromString),
                type,
                attribute(raw, CloudEvent.SEQUENCE, EventCodec::version),
                attribute(raw, CloudEvent.TIME, Instant::parse),
                event,
                raw.value());
    }

    private static VigilEvent event(RawMessage raw, EventType type) {
        try {
            var event = raw.value() == null ? null : JSON.readValue(raw.value(), type.event());
            if (event == null) {
                throw new Unfit("no payload");
            }
            return event;
        } catch (JacksonException e) {
            throw new Unfit("the payload does not fit the type at " + path(e), e);
        } catch (IOException e) {
            throw new Unfit("the payload cannot be read", e);
        }
    }

    static long version(String sequence) {
        var version = Long.parseLong(sequence);
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1");
        }
        return version;
    }

    private static <T> T attribute(RawMessage raw, String name, Function<String, T> parse) {
        var text = raw.header(name).orElseThrow(() -> new Unfit("no " + name));
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw new Unfit(name + " has no usable value", e);
        }
    }

    private static String path(JacksonException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(joining())
                : "its JSON";
    }
}
