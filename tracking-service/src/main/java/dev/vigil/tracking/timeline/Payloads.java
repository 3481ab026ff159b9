package dev.vigil.tracking.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.EventType;
import dev.vigil.contract.VigilEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Events as the JSON that is kept. A field that this code does not know is kept and passed over. */
@ApplicationScoped
public class Payloads {

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), fault);
        }
    }

    public VigilEvent read(String type, String payload) {
        var known = EventType.named(type)
                .orElseThrow(() -> new IllegalStateException("the timeline has an event of unknown type " + type));
        return read(payload, known.event());
    }

    public <T> T read(String payload, Class<T> type) {
        try {
            return json.readValue(payload, type);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("stored JSON cannot be read as " + type, fault);
        }
    }
}
