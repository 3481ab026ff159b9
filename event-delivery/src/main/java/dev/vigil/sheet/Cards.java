package dev.vigil.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.ModelCard;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The model card in force. */
public final class Cards {

    private static final ModelCard CURRENT = read();

    private Cards() {}

    public static ModelCard current() {
        return CURRENT;
    }

    private static ModelCard read() {
        try (var json = ModelCard.class.getResourceAsStream(ModelCard.RESOURCE)) {
            return new ObjectMapper().readValue(json, ModelCard.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the model card of the event contract cannot be read", e);
        }
    }
}
