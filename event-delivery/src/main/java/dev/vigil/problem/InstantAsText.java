package dev.vigil.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Takes an instant only as ISO 8601 text with its zone: a bare number may be seconds or milliseconds, and a slip is a year 20245. */
class InstantAsText extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;
    private static final int LAST_YEAR = 9999;

    InstantAsText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        var text = json.getText();
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Refused below, like a year of five digits.
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a date and time");
    }
}
